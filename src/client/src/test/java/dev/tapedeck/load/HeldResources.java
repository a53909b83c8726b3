package dev.tapedeck.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The resources of this process: threads, sockets and files.
 *
 * <p>Jars, from which classes are read on demand, are not counted. Neither are shared daemon threads: those of the JDK,
 * and of OkHttp and Okio, which end by themselves after an idle minute.
 */
record HeldResources(Set<Thread> threads, Set<String> files) {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    static HeldResources now() {
        Set<Thread> threads = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> !thread.isDaemon() || !isShared(thread))
                .collect(Collectors.toSet());
        return new HeldResources(threads, descriptors());
    }

    private static boolean isShared(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return thread.getName().matches("(OkHttp|Okio) .*")
                || (group != null && group.getName().matches("system|InnocuousThreadGroup|CarrierThreads"));
    }

    /** Waits until no new resource is held; sockets close when the other side has read the end. */
    void assertNoMore() {
        Instant end = Instant.now().plus(PATIENCE);
        HeldResources now = now();
        while (!now.isWithin(this) && Instant.now().isBefore(end)) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            now = now();
        }
        assertThat(now.threads()).isSubsetOf(threads);
        assertThat(now.files()).isSubsetOf(files);
    }

    private boolean isWithin(HeldResources other) {
        return other.threads.containsAll(threads) && other.files.containsAll(files);
    }

    /** Returns the open sockets and files, if the system reports them. */
    private static Set<String> descriptors() {
        if (!Files.isDirectory(DESCRIPTORS)) {
            return Set.of();
        }
        try (Stream<Path> all = Files.list(DESCRIPTORS)) {
            Set<String> open = all.map(HeldResources::target)
                    .filter(target -> target.startsWith("socket:") || target.matches("/.*\\.(part|mkv)( .*)?"))
                    .collect(Collectors.toSet());
            // The JDK keeps one for itself, to close others by.
            open.removeAll(localSockets());
            return open;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Set<String> localSockets() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/net/unix")).stream()
                .map(line -> line.split(" +"))
                .filter(columns -> columns.length > 6)
                .map(columns -> "socket:[" + columns[6] + "]")
                .collect(Collectors.toSet());
    }

    private static String target(Path descriptor) {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (IOException e) {
            // Closed since the folder was listed.
            return "";
        }
    }
}
