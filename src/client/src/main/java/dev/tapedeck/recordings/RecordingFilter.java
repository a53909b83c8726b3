package dev.tapedeck.recordings;

import dev.tapedeck.recordings.VideoRecording.Kind;
import dev.tapedeck.recordings.VideoRecording.Status;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which recordings are wanted: those that pass everything that is set.
 *
 * <p>What a service can filter by itself, it does; the rest is done here, after all records have come, so that a
 * listing may have short and empty pages and takes as many requests as one without filter.
 *
 * <table>
 * <caption>Where a filter is applied</caption>
 * <tr><th>Filter<th>Twilio<th>SignalWire
 * <tr><td>session<td>by the service<td>by the service, which lists by session
 * <tr><td>status<td>by the service, if it is one of Twilio's<td>here
 * <tr><td>kind<td>by the service, if it is one of Twilio's<td>here
 * <tr><td>created at or after, before<td>by the service in whole seconds, their fractions here<td>here
 * </table>
 *
 * <p>Immutable and thread-safe.
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

    /** Starts a filter that lets all pass. */
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

    /** The room or room session to which they belong, by its id with the provider; empty for all. */
    public Optional<String> session() {
        return Optional.ofNullable(session);
    }

    /** Where they stand; empty for all. */
    public Optional<Status> status() {
        return Optional.ofNullable(status);
    }

    /** What is in their file; empty for all. */
    public Optional<Kind> kind() {
        return Optional.ofNullable(kind);
    }

    /** The first moment at which they were created; empty for all. */
    public Optional<Instant> createdAfter() {
        return Optional.ofNullable(createdAfter);
    }

    /** The first moment at which they were not created any more; empty for all. */
    public Optional<Instant> createdBefore() {
        return Optional.ofNullable(createdBefore);
    }

    /** Whether the recording is one of these, its session aside, which only a service knows for all. */
    boolean passes(VideoRecording recording) {
        return (status == null || recording.status() == status)
                && (kind == null || recording.kind() == kind)
                && (createdAfter == null || !recording.created().isBefore(createdAfter))
                && (createdBefore == null || recording.created().isBefore(createdBefore));
    }

    /** Whether all recordings of the session, if one is set, pass. */
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

    /** What is set, such as {@code status=COMPLETED createdAfter=2026-11-01T00:00:00Z}. */
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

    /** Builds a {@link RecordingFilter}. Not thread-safe. */
    public static final class Builder {
        private @Nullable String session;
        private @Nullable Status status;
        private @Nullable Kind kind;
        private @Nullable Instant createdAfter;
        private @Nullable Instant createdBefore;

        private Builder() {}

        /** Only those of this room (Twilio, its SID) or room session (SignalWire, its id). */
        public Builder session(String id) {
            this.session = Objects.requireNonNull(id, "id");
            return this;
        }

        /** Only those that stand there; {@link Status#COMPLETED} have a file. */
        public Builder status(Status status) {
            this.status = Objects.requireNonNull(status, "status");
            return this;
        }

        /** Only those with this in their file. */
        public Builder kind(Kind kind) {
            this.kind = Objects.requireNonNull(kind, "kind");
            return this;
        }

        /** Only those that were created at this moment or later. */
        public Builder createdAfter(Instant time) {
            this.createdAfter = Objects.requireNonNull(time, "time");
            return this;
        }

        /** Only those that were created before this moment. */
        public Builder createdBefore(Instant time) {
            this.createdBefore = Objects.requireNonNull(time, "time");
            return this;
        }

        /** The filter. */
        public RecordingFilter build() {
            return new RecordingFilter(this);
        }
    }
}
