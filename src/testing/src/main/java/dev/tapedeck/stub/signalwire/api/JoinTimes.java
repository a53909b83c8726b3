package dev.tapedeck.stub.signalwire.api;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.resource.JsonResource;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.function.Predicate;

/** The filter of rooms and conferences by the times at which one can join them. */
public final class JoinTimes {

    private JoinTimes() {}

    /** Returns the filter of {@code starts_after} and {@code ends_before}. */
    public static Predicate<JsonResource> of(Query query) {
        Optional<Instant> after = Times.of(query, "starts_after");
        Optional<Instant> before = Times.of(query, "ends_before");
        Predicate<JsonResource> starts = resource -> after.isEmpty()
                || time(resource, "join_from")
                        .filter(time -> !time.isBefore(after.get()))
                        .isPresent();
        Predicate<JsonResource> ends = resource -> before.isEmpty()
                || time(resource, "join_until")
                        .filter(time -> !time.isAfter(before.get()))
                        .isPresent();
        return starts.and(ends);
    }

    private static Optional<Instant> time(JsonResource resource, String name) {
        return resource.text(name).map(OffsetDateTime::parse).map(OffsetDateTime::toInstant);
    }
}
