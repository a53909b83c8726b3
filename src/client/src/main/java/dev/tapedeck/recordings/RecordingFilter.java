package dev.tapedeck.recordings;

import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A filter for recordings; a recording must match all fields that are set.
 *
 * <p>The service applies the fields that it can filter by. The client applies the others, after fetching all records:
 * such a listing may have short and empty pages, and takes as many requests as one without a filter.
 *
 * <table>
 * <caption>Where a filter is applied</caption>
 * <tr><th>Filter<th>Twilio<th>One room of Twilio<th>SignalWire
 * <tr><td>session<td>service<td>client<td>service, with the session's own listing
 * <tr><td>status<td>service; client for values that Twilio does not have<td>the same<td>client
 * <tr><td>kind<td>service; client for values that Twilio does not have<td>client<td>client
 * <tr><td>created at or after, before<td>service in whole seconds, client for their fractions<td>the same<td>client
 * </table>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class RecordingFilter {
    private final @Nullable String session;
    private final @Nullable Status status;
    private final @Nullable Kind kind;
    private final @Nullable Instant createdAfter;
    private final @Nullable Instant createdBefore;

    private RecordingFilter(Builder builder) {
        this.session = builder.session;
        this.status = builder.status;
        this.kind = builder.kind;
        this.createdAfter = builder.createdAfter;
        this.createdBefore = builder.createdBefore;
    }

    /** Returns a builder of a filter that matches all recordings. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns a builder that starts with this filter. */
    public Builder toBuilder() {
        Builder builder = new Builder();
        builder.session = session;
        builder.status = status;
        builder.kind = kind;
        builder.createdAfter = createdAfter;
        builder.createdBefore = createdBefore;
        return builder;
    }

    /** The provider's id of the room or room session; empty includes all. */
    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** The status to include; empty includes all. */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    /** The kind of file to include; empty includes all. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** Includes recordings created at or after this time; empty includes all. */
    public Optional<Instant> createdAfter() {
        return Optional.ofNullable(createdAfter);
    }

    /** Excludes recordings created at or after this time; empty includes all. */
    public Optional<Instant> createdBefore() {
        return Optional.ofNullable(createdBefore);
    }

    /** Returns whether the recording matches, except for its session, which only the service knows for all. */
    boolean passes(VideoRecording recording) {
        return (status == null || recording.status() == status)
                && (kind == null || recording.kind() == kind)
                && (createdAfter == null || !recording.created().isBefore(createdAfter))
                && (createdBefore == null || recording.created().isBefore(createdBefore));
    }

    /** Returns whether all recordings of the session, if one is set, match. */
    boolean passesAll() {
        return status == null && kind == null && createdAfter == null && createdBefore == null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RecordingFilter that
                && Objects.equals(session, that.session)
                && status == that.status
                && kind == that.kind
                && Objects.equals(createdAfter, that.createdAfter)
                && Objects.equals(createdBefore, that.createdBefore);
    }

    @Override
    public int hashCode() {
        return Objects.hash(session, status, kind, createdAfter, createdBefore);
    }

    /** Returns the fields that are set, such as {@code status=COMPLETED createdAfter=2026-11-01T00:00:00Z}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder();
        append(text, "session", session);
        append(text, "status", status);
        append(text, "kind", kind);
        append(text, "createdAfter", createdAfter);
        append(text, "createdBefore", createdBefore);
        return text.toString().strip();
    }

    private static void append(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append('=').append(value).append(' ');
        }
    }

    /**
     * Builds a {@link RecordingFilter}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private @Nullable String session;
        private @Nullable Status status;
        private @Nullable Kind kind;
        private @Nullable Instant createdAfter;
        private @Nullable Instant createdBefore;

        private Builder() {}

        /** Includes only recordings of this room (Twilio, its SID) or room session (SignalWire, its id). */
        public Builder session(String id) {
            this.session = Objects.requireNonNull(id, "id");
            return this;
        }

        /** Includes only recordings with this status; those that are {@link Status#COMPLETED} have a file. */
        public Builder status(Status status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Includes only recordings of this kind. */
        public Builder kind(Kind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /** Includes only recordings created at or after this time. */
        public Builder createdAfter(Instant time) {
            this.createdAfter = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Includes only recordings created before this time. */
        public Builder createdBefore(Instant time) {
            this.createdBefore = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Returns the filter. */
        public RecordingFilter build() {
            return new RecordingFilter(this);
        }
    }
}
