package dev.tapedeck.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.tapedeck.server.SocketServer;
import dev.tapedeck.stub.StandIn;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand virtual threads on one carrier thread use one client. */
class VirtualThreadsIT {
    private static final int LIMIT = 64;
    private static final int RECORDINGS = 125;

    @TempDir
    private Path folder;

    private final AtomicInteger open = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();

    @Test
    void blockNoCarrierAndOpenNoMoreConnectionsThanTheLimit() throws Exception {
        Optional<Path> java = NewerJdk.java();
        assumeTrue(java.isPresent(), "no JDK of 21 or later is on this machine: set JAVA_HOME_25_X64 to one");
        try (StandIn standIn = StandIn.builder().twilioRecordings(RECORDINGS).start();
                SocketServer counting = SocketServer.speaking(relay(standIn.twilioUrl()))) {
            assertThat(run(java.get(), standIn, counting.url()))
                    .containsExactly(
                            VirtualProgram.LISTINGS * RECORDINGS + " recordings on [virtual ]",
                            RECORDINGS + " fetched ahead on [virtual tapedeck-pages]",
                            RECORDINGS + " fetched ahead on [platform tapedeck-pages]",
                            "whole file on [virtual tapedeck-download, virtual tapedeck-download-link]");
            assertThat(most).hasValue(LIMIT);
            assertThat(standIn.failures()).isEmpty();
        }
    }

    private List<String> run(Path java, StandIn standIn, URI service) throws Exception {
        Process program = new ProcessBuilder(
                        java.toString(),
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1",
                        "-Djdk.virtualThreadScheduler.minRunnable=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        VirtualProgram.class.getName(),
                        service.toString(),
                        standIn.twilioApiKey(),
                        standIn.twilioApiSecret(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            // If the program hangs, its threads wait for each other.
            assertThat(program.waitFor(5, TimeUnit.MINUTES)).as("has ended").isTrue();
            return new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } finally {
            program.destroyForcibly();
        }
    }

    /** Forwards bytes to this service, but not before there are as many connections as the limit. */
    private SocketServer.Protocol relay(URI service) {
        CountDownLatch together = new CountDownLatch(LIMIT);
        return client -> {
            most.accumulateAndGet(open.incrementAndGet(), Math::max);
            together.countDown();
            together.await();
            try (Socket server = new Socket(service.getHost(), service.getPort())) {
                server.setTcpNoDelay(true);
                Thread back = new Thread(() -> pump(server, client));
                back.setDaemon(true);
                back.start();
                pump(client, server);
            } finally {
                open.decrementAndGet();
            }
        };
    }

    /** Copies all bytes, then closes both connections. */
    private static void pump(Socket from, Socket to) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
        } catch (IOException e) {
            // One of them has ended.
        }
    }
}
