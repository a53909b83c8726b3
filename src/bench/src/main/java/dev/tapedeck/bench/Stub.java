package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;

/** The stub server, as the harness controls it. */
final class Stub implements AutoCloseable {
    private final ChildJvm jvm;
    private final URI url;

    private Stub(ChildJvm jvm, URI url) {
        this.jvm = jvm;
        this.url = url;
    }

    static Stub start() {
        ChildJvm jvm = ChildJvm.start(Jars.all(), "-Xms256m", "-Xmx512m", StubServer.class.getName());
        String[] ports = jvm.line().split(" ", 2);
        return new Stub(jvm, URI.create("http://127.0.0.1:" + ports[0]));
    }

    /** Returns the address of the service. */
    URI url() {
        return url;
    }

    /** Applies settings such as {@code latency=20&records=1000&rate=20000000}; the others get their defaults. */
    void set(String settings) {
        ask("/stub/set?" + settings);
    }

    /** Returns the stub's own checksum of that many records, newest first. */
    Checksum sum(long records) {
        String[] sum = ask("/stub/sum?records=" + records).split(" ", 2);
        return new Checksum(Long.parseLong(sum[0]), Long.parseLong(sum[1]));
    }

    private String ask(String target) {
        try (var in = url.resolve(target).toURL().openStream()) {
            return new String(in.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        jvm.close();
    }
}
