package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/** One connection to the stub, served until the client closes it. */
final class Connection implements Runnable {
    private static final int BURST = 64 * 1024;

    private final SocketChannel channel;
    private final Function<String, Answer> answers;
    private final ByteBuffer in = ByteBuffer.allocate(16 * 1024);

    Connection(SocketChannel channel, Function<String, Answer> answers) {
        this.channel = channel;
        this.answers = answers;
    }

    @Override
    public void run() {
        try (channel) {
            for (Optional<String> target = next(); target.isPresent(); target = next()) {
                send(answers.apply(target.get()));
            }
        } catch (IOException e) {
            // The client closed the connection because it needs no more.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Returns the target of the next request; null at the end. All requests are GETs without a body. */
    private Optional<String> next() throws IOException {
        int end = -1;
        for (int seen = 0; end < 0; end = headEnd(seen)) {
            seen = Math.max(0, in.position() - 3);
            if (channel.read(in) <= 0) {
                return Optional.empty();
            }
        }
        String head = new String(in.array(), 0, end, US_ASCII);
        in.flip().position(end);
        in.compact();
        return Optional.of(head.split(" ", 3)[1]);
    }

    private int headEnd(int from) {
        for (int i = from; i + 3 < in.position(); i++) {
            if (in.getInt(i) == 0x0D0A0D0A) {
                return i + 4;
            }
        }
        return -1;
    }

    private void send(Answer answer) throws IOException, InterruptedException {
        Thread.sleep(answer.latencyInMillis());
        if (answer.bytesPerSecond() == Long.MAX_VALUE) {
            write(answer.parts());
        } else {
            trickle(answer);
        }
    }

    private void write(List<ByteBuffer> parts) throws IOException {
        ByteBuffer[] all = parts.toArray(new ByteBuffer[0]);
        long left = parts.stream().mapToLong(ByteBuffer::remaining).sum();
        while (left > 0) {
            left -= channel.write(all);
        }
    }

    // Each burst is sent on schedule, however long the earlier ones took.
    private void trickle(Answer answer) throws IOException {
        long start = System.nanoTime();
        long sent = 0;
        for (ByteBuffer part : answer.parts()) {
            for (int at = 0; at < part.limit(); at += BURST) {
                int length = Math.min(BURST, part.limit() - at);
                write(List.of(part.slice(at, length)));
                sent += length;
                long due = start + (long) (sent * 1e9 / answer.bytesPerSecond());
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    /** Serves the connection in a thread of its own. */
    void start() {
        Thread thread = new Thread(this, "connection");
        thread.setDaemon(true);
        thread.start();
    }
}
