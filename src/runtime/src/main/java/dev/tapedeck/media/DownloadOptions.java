package dev.tapedeck.media;

/**
 * Settings of {@link Downloads}: how many files to transfer at once, and how large each may be. Immutable and
 * thread-safe.
 *
 * @since 0.1.0
 */
public final class DownloadOptions {
    private static final DownloadOptions DEFAULTS = builder().build();

    private final int concurrency;
    private final long maxFileBytes;

    private DownloadOptions(Builder builder) {
        this.concurrency = builder.concurrency;
        this.maxFileBytes = builder.maxFileBytes;
    }

    /** Returns the defaults: four files at once, of any size. */
    public static DownloadOptions defaults() {
        return DEFAULTS;
    }

    /** Returns a builder that starts with the {@link #defaults()}. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with these options. */
    public Builder toBuilder() {
        return new Builder().concurrency(concurrency).maxFileBytes(maxFileBytes);
    }

    /** How many files are transferred at once. */
    public int concurrency() {
        return concurrency;
    }

    /** The limit for the size of each file; {@link Long#MAX_VALUE} unless it is set. */
    public long maxFileBytes() {
        return maxFileBytes;
    }

    /**
     * Builds {@link DownloadOptions}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final int LARGEST_CONCURRENCY = 64;

        private int concurrency = 4;
        private long maxFileBytes = Long.MAX_VALUE;

        private Builder() {}

        /**
         * Sets how many files are transferred at once, each on a connection of its own.
         *
         * @throws IllegalArgumentException if it is not between 1 and 64
         */
        public Builder concurrency(int files) {
            if (files < 1 || files > LARGEST_CONCURRENCY) {
                throw new IllegalArgumentException(
                        "concurrency must be between 1 and " + LARGEST_CONCURRENCY + " but was " + files);
            }
            this.concurrency = files;
            return this;
        }

        /**
         * Sets the limit for the size of each file, as {@link Media#withMaxFileBytes}.
         *
         * @throws IllegalArgumentException if it is negative
         */
        public Builder maxFileBytes(long bytes) {
            if (bytes < 0) {
                throw new IllegalArgumentException("Expected at least 0 bytes but was " + bytes);
            }
            this.maxFileBytes = bytes;
            return this;
        }

        /** Returns the options. */
        public DownloadOptions build() {
            return new DownloadOptions(this);
        }
    }
}
