package dev.tapedeck.load;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.media.Download;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.Recording;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A program for a JDK with virtual threads, compiled for one without: {@code VirtualProgram SERVICE KEY SECRET FOLDER}.
 * It iterates many listings at once, then prefetches and downloads, and prints which threads made requests.
 */
final class VirtualProgram {
    static final int LISTINGS = 1_000;

    private final Set<String> threads = new ConcurrentSkipListSet<>();
    private final TwilioVideo twilio;

    private VirtualProgram(String[] arguments) {
        this.twilio = TwilioVideo.builder()
                .apiKey(arguments[1], arguments[2])
                .baseUrl(URI.create(arguments[0]))
                .options(ClientOptions.builder()
                        // A busy machine must not fail the test.
                        .timeout(Duration.ofMinutes(5))
                        .observer(attempt -> threads.add(kind(Thread.currentThread())))
                        .build())
                .build();
    }

    public static void main(String[] arguments) throws Exception {
        VirtualProgram program = new VirtualProgram(arguments);
        ExecutorService virtual = (ExecutorService)
                Executors.class.getMethod("newVirtualThreadPerTaskExecutor").invoke(null);
        System.out.println(program.listings(virtual) + program.threads());
        System.out.println(virtual.submit(program::prefetched).get() + program.threads());
        System.out.println(program.prefetched() + program.threads());
        Path file = Path.of(arguments[3], "file");
        System.out.println(virtual.submit(() -> program.downloaded(file)).get() + program.threads());
        System.exit(0);
    }

    private String listings(ExecutorService virtual) throws Exception {
        Callable<Integer> listing = () -> twilio.recordings().list().toList().size();
        List<Future<Integer>> listings = new ArrayList<>();
        for (int i = 0; i < LISTINGS; i++) {
            listings.add(virtual.submit(listing));
        }
        int recordings = 0;
        for (Future<Integer> one : listings) {
            recordings += one.get();
        }
        return recordings + " recordings";
    }

    private String prefetched() {
        return twilio.recordings().list().prefetch().toList().size() + " fetched ahead";
    }

    private String downloaded(Path file) {
        Recording smallest = twilio.recordings().list().stream()
                .filter(recording -> recording.size() != null && recording.mediaExternalLocation() == null)
                .min(Comparator.comparing(Recording::size))
                .orElseThrow();
        threads.clear();
        List<Download<Recording>> downloads = new ArrayList<>();
        twilio.recordings().downloadAll(List.of(smallest), recording -> file).forEach(downloads::add);
        boolean whole = downloads.get(0).fileOrThrow().isVerified();
        return (whole ? "whole" : "unverified") + " file";
    }

    /** Returns the threads that made requests since the last call. */
    private String threads() {
        String made = " on " + threads;
        threads.clear();
        return made;
    }

    private static String kind(Thread thread) {
        return (thread.toString().startsWith("VirtualThread[") ? "virtual " : "platform ") + thread.getName();
    }
}
