package dev.tapedeck.archive;

import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How to archive. Immutable.
 *
 * @since 0.1.0
 */
public final class ArchiveOptions {
    private static final int MOST_DOWNLOADS = 256;

    private final Builder settings;

    private ArchiveOptions(Builder settings) {
        this.settings = settings;
    }

    /** Returns the options with which everything is archived, eight files at a time, and nothing is deleted. */
    public static ArchiveOptions defaults() {
        return builder().build();
    }

    /** Returns a builder with the defaults. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder with these options. */
    public Builder toBuilder() {
        return new Builder(settings);
    }

    /** The number of files that are downloaded at the same time. */
    public int concurrency() {
        return settings.concurrency;
    }

    /** The time from which on recordings are archived; empty for all. */
    public Optional<Instant> since() {
        return Optional.ofNullable(settings.since);
    }

    /** The time before which recordings are archived; empty for all. */
    public Optional<Instant> until() {
        return Optional.ofNullable(settings.until);
    }

    /** The number of this shard, from 1 on. */
    public int shard() {
        return settings.shard;
    }

    /** The number of shards that share the account. */
    public int shards() {
        return settings.shards;
    }

    /** The most bytes a second of all downloads together; 0 without a limit. */
    public long maxBytesPerSecond() {
        return settings.maxBytesPerSecond;
    }

    /** Returns whether recordings are deleted at the provider once they are in the archive. */
    public boolean deleteAfter() {
        return settings.deleteAfter;
    }

    /** Returns whether nothing is written, downloaded or deleted. */
    public boolean dryRun() {
        return settings.dryRun;
    }

    /** Returns whether recordings that could not be saved in earlier runs are tried again. */
    public boolean retryFailed() {
        return settings.retryFailed;
    }

    /** Returns the time in which recordings are archived. */
    Slice range() {
        return new Slice(settings.since, settings.until);
    }

    /** Returns whether these options want a recording. */
    boolean want(Item item) {
        boolean isOfShard = shards() == 1 || IdSet.shard(item.id(), shards()) == shard() - 1;
        return isOfShard && range().contains(item.created());
    }

    Clock clock() {
        return settings.clock;
    }

    /** Builds options. Not thread-safe. */
    public static final class Builder {
        private int concurrency = 8;
        private @Nullable Instant since;
        private @Nullable Instant until;
        private int shard = 1;
        private int shards = 1;
        private long maxBytesPerSecond;
        private boolean deleteAfter;
        private boolean dryRun;
        private boolean retryFailed;
        private Clock clock = Clock.systemUTC();

        private Builder() {}

        private Builder(Builder other) {
            concurrency = other.concurrency;
            since = other.since;
            until = other.until;
            shard = other.shard;
            shards = other.shards;
            maxBytesPerSecond = other.maxBytesPerSecond;
            deleteAfter = other.deleteAfter;
            dryRun = other.dryRun;
            retryFailed = other.retryFailed;
            clock = other.clock;
        }

        /**
         * Sets how many files are downloaded at the same time; the default is 8.
         *
         * @throws IllegalArgumentException if it is not between 1 and 256
         */
        public Builder concurrency(int files) {
            if (files < 1 || files > MOST_DOWNLOADS) {
                throw new IllegalArgumentException(
                        "concurrency must be between 1 and " + MOST_DOWNLOADS + " but was " + files);
            }
            concurrency = files;
            return this;
        }

        /**
         * Archives recordings that were created at this time or later. An archive keeps this choice: later runs need
         * not repeat it, and a later time changes nothing.
         */
        public Builder since(Instant time) {
            since = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Archives recordings that were created before this time. An archive keeps this choice: later runs need not
         * repeat it, and a later time extends the archive.
         */
        public Builder until(Instant time) {
            until = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * Archives one part of the account, so that several machines can share it, each with a folder of its own. Which
         * part a recording belongs to follows from its id.
         *
         * @param number from 1 to {@code of}
         * @throws IllegalArgumentException if it is not
         */
        public Builder shard(int number, int of) {
            if (of < 1 || number < 1 || number > of) {
                throw new IllegalArgumentException(
                        "shard must be between 1 and the number of shards but was " + number + "/" + of);
            }
            shard = number;
            shards = of;
            return this;
        }

        /**
         * Limits all downloads together to so many bytes a second.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder maxBytesPerSecond(long bytes) {
            if (bytes < 1) {
                throw new IllegalArgumentException("maxBytesPerSecond must be positive but was " + bytes);
            }
            maxBytesPerSecond = bytes;
            return this;
        }

        /** Deletes recordings at the provider after their files were hashed and the journal has them. */
        public Builder deleteAfter() {
            deleteAfter = true;
            return this;
        }

        /** Lists and counts, and does nothing else. */
        public Builder dryRun() {
            dryRun = true;
            return this;
        }

        /** Tries recordings again that could not be saved in earlier runs. */
        public Builder retryFailed() {
            retryFailed = true;
            return this;
        }

        Builder clock(Clock time) {
            clock = time;
            return this;
        }

        /**
         * Returns the options.
         *
         * @throws IllegalArgumentException if {@code since} is not before {@code until}
         */
        public ArchiveOptions build() {
            if (since != null && until != null && !since.isBefore(until)) {
                throw new IllegalArgumentException(
                        "since must be before until but " + since + " is not before " + until);
            }
            return new ArchiveOptions(new Builder(this));
        }
    }
}
