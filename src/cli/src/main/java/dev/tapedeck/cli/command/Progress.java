package dev.tapedeck.cli.command;

import java.time.Duration;
import java.time.Instant;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Shows how far a transfer is: a bar on a terminal, a line a minute otherwise. */
final class Progress {
    private static final long MEBI = 1024 * 1024;
    private static final Duration BETWEEN_LINES = Duration.ofMinutes(1);

    @Option(names = "--no-progress", description = "Shows no progress.")
    private boolean isOff;

    private final Streams streams;

    Progress(Streams streams) {
        this.streams = streams;
    }

    /** The progress of one task. Thread-safe. */
    static final class Bar implements AutoCloseable {
        private final @Nullable ProgressBar bar;
        private final String name;
        private final Streams streams;
        private final boolean isOff;
        private Instant next = Instant.now().plus(BETWEEN_LINES);

        private Bar(@Nullable ProgressBar bar, String name, Streams streams, boolean isOff) {
            this.bar = bar;
            this.name = name;
            this.streams = streams;
            this.isOff = isOff;
        }

        /** Takes note of where it is; the total is null while it is unknown. */
        synchronized void at(long done, @Nullable Long total) {
            if (bar != null) {
                if (total != null) {
                    bar.maxHint(total);
                }
                bar.stepTo(done);
            }
        }

        /** Shows a text beside the bar, or prints it once a minute. */
        synchronized void say(String text) {
            if (bar != null) {
                bar.setExtraMessage(text);
            } else if (!isOff && Instant.now().isAfter(next)) {
                next = Instant.now().plus(BETWEEN_LINES);
                streams.err().println(name + ": " + text);
            }
        }

        @Override
        public void close() {
            if (bar != null) {
                bar.close();
            }
        }
    }

    /** Returns the progress of a transfer of bytes. */
    Bar bytes(String name) {
        return new Bar(isShown() ? builder(name).setUnit(" MiB", MEBI).build() : null, name, streams, isOff);
    }

    /** Returns the progress of many files. */
    Bar files(String name) {
        return new Bar(isShown() ? builder(name).build() : null, name, streams, isOff);
    }

    private boolean isShown() {
        return !isOff && streams.isInteractive().getAsBoolean();
    }

    private ProgressBarBuilder builder(String name) {
        return ProgressBar.builder()
                .setTaskName(name)
                .setInitialMax(-1)
                .setStyle(ProgressBarStyle.ASCII)
                .setConsumer(new ConsoleProgressBarConsumer(streams.err()));
    }
}
