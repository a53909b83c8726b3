package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import okhttp3.OkHttpClient;

/** Records all output of the process and everything that a caller can see, by channel. */
final class Capture extends Handler implements Consumer<Object>, AutoCloseable {
    /** Where a secret may appear. */
    enum Channel {
        CONSOLE,
        LOG,
        EXCEPTIONS,
        OBJECTS,
        URLS,
        /** Requests to the configured host, without the header for its credentials. */
        TO_SERVICE,
        AUTHORIZATION,
        TO_STORAGE
    }

    // Kept in a field, because an unreferenced logger loses its level.
    private static final List<Logger> LOGGERS =
            List.of(Logger.getLogger(""), Logger.getLogger(OkHttpClient.class.getName()));

    private final Map<Channel, StringBuilder> texts = new EnumMap<>(Channel.class);
    private final List<Level> levels = LOGGERS.stream().map(Logger::getLevel).toList();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    Capture() {
        Arrays.stream(Channel.values()).forEach(channel -> texts.put(channel, new StringBuilder()));
        PrintStream console = new PrintStream(new Console(), true, UTF_8);
        System.setOut(console);
        System.setErr(console);
        setLevel(Level.ALL);
        LOGGERS.forEach(logger -> logger.setLevel(Level.ALL));
        LOGGERS.get(0).addHandler(this);
    }

    void add(Channel channel, String text) {
        append(channel, text + "\n");
    }

    private synchronized void append(Channel channel, String text) {
        texts.get(channel).append(text);
    }

    synchronized String text(Channel channel) {
        return texts.get(channel).toString();
    }

    @Override
    public void accept(Object seen) {
        add(seen instanceof Throwable ? Channel.EXCEPTIONS : Channel.OBJECTS, LoggedText.by(seen));
    }

    @Override
    public void publish(LogRecord entry) {
        add(Channel.LOG, entry.getMessage() + " " + Arrays.toString(entry.getParameters()));
        if (entry.getThrown() != null) {
            add(Channel.LOG, LoggedText.by(entry.getThrown()));
        }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        LOGGERS.get(0).removeHandler(this);
        for (int i = 0; i < LOGGERS.size(); i++) {
            LOGGERS.get(i).setLevel(levels.get(i));
        }
        System.setOut(out);
        System.setErr(err);
    }

    private final class Console extends OutputStream {
        @Override
        public void write(int b) {
            append(Channel.CONSOLE, String.valueOf((char) b));
        }
    }
}
