package dev.tapedeck.transfer;

import dev.tapedeck.CallObserver.Attempt;
import dev.tapedeck.CallObserver.Target;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.FakeTime;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.media.Media;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A storage host that responds by a script, a service that gives a new link to it each time, and a client of both. */
final class Storage implements AutoCloseable {
    static final String TITLE = "GET /v1/Recordings/RT0123456789abcdef0123456789abcdef/Media";

    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    private final SocketServer host;
    private final SocketServer service;
    private final FakeTime waiting;
    private final List<Attempt> attempts = new CopyOnWriteArrayList<>();
    private final TwilioVideo twilio;

    private Storage(SocketServer host, UnaryOperator<ClientOptions> settings, FakeTime waiting, TimeSource time) {
        this.waiting = waiting;
        this.host = host;
        this.service = SocketServer.by((number, head) -> RawResponse.of(
                "302 Found|Content-Length: 0|Location: " + host.url() + "/file?Signature=" + (number + 1), ""));
        ClientOptions options = ClientOptions.builder()
                .retryPolicy(RetryPolicy.defaults())
                .readTimeout(Duration.ofSeconds(10))
                .observer(attempts::add)
                .build();
        this.twilio = TimedTwilio.builder(time)
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(service.url())
                .options(settings.apply(options))
                .build();
    }

    /** Returns a host that sends these responses in order. */
    static Storage giving(RawResponse... answers) {
        return of(SocketServer.giving(answers), options -> options);
    }

    /** Returns a host, and a client with these settings, in which time passes without waiting by default. */
    static Storage of(SocketServer host, UnaryOperator<ClientOptions> settings) {
        FakeTime waiting = new FakeTime();
        return new Storage(host, settings, waiting, waiting);
    }

    /** Returns a host, and a client with this source of time. */
    static Storage timed(SocketServer host, TimeSource time) {
        return new Storage(host, settings -> settings, new FakeTime(), time);
    }

    /** Returns the file of the recording. */
    Media media() {
        return twilio.recordings().media(SID);
    }

    /** Saves the file of the recording as {@code track.mkv} in this directory. */
    Path saveIn(Path directory) {
        return media().saveTo(directory.resolve("track.mkv")).path();
    }

    /** Returns the address of the service. */
    URI service() {
        return service.url();
    }

    SocketServer host() {
        return host;
    }

    /** Returns the heads of the storage host's requests. */
    List<String> requests() {
        return host.requests();
    }

    /** Returns this header of each of the storage host's requests; "-" if it had none. */
    List<String> headers(String name) {
        Pattern header = Pattern.compile("(?im)^" + name + ": (.*)$");
        return requests().stream()
                .map(header::matcher)
                .map(found -> found.find() ? found.group(1) : "-")
                .toList();
    }

    /** Returns how many links were requested from the service. */
    int links() {
        return service.requests().size();
    }

    List<Duration> pauses() {
        return waiting.pauses();
    }

    /** Returns the observed attempts to fetch the file, without those for links. */
    List<Attempt> attempts() {
        return attempts.stream()
                .filter(attempt -> attempt.target() == Target.STORAGE)
                .toList();
    }

    /** Returns the last observed attempt. */
    Optional<Attempt> lastAttempt() {
        return attempts().isEmpty()
                ? Optional.empty()
                : Optional.of(attempts().get(attempts().size() - 1));
    }

    @Override
    public void close() {
        twilio.close();
        service.close();
        host.close();
    }

    /** Returns the parts and notes that transfers left in this directory. */
    static List<Path> parts(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.getFileName().toString().startsWith(".tapedeck-"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
