package dev.tapedeck.stub.twilio.room;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.twilio.api.DateFilter;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * The filters of listings of rooms and their participants, read from a query; a value that breaks its rule is refused.
 */
final class RoomFilter {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    private RoomFilter() {}

    /** Rooms in progress, unless the query names another status. */
    static Predicate<Room> ofRooms(Query query) {
        String status =
                Parameters.check("Status", query.first("Status").orElse("in-progress"), "in-progress|completed|failed");
        Predicate<Room> inStatus = room -> room.status().equals(status);
        return inStatus.and(Parameters.each(
                        query, "UniqueName", name -> room -> room.name().equals(name)))
                .and(created(query, room -> room.span().start()));
    }

    /** The participants that are in the room, or after its end all of them, unless the query names a status. */
    static Predicate<Participant> ofParticipants(Query query, Room room) {
        String status = Parameters.check(
                "Status",
                query.first("Status").orElse(room.isOpen() ? "connected" : "disconnected"),
                "connected|reconnecting|disconnected");
        Predicate<Participant> inStatus = stay -> stay.status().equals(status);
        return inStatus.and(Parameters.each(
                        query, "Identity", identity -> stay -> stay.identity().equals(identity)))
                .and(created(query, stay -> stay.span().start()));
    }

    private static <T> Predicate<T> created(Query query, Function<T, Instant> time) {
        // Twilio documents a plain day for rooms, beside the form of all its dates.
        return DateFilter.created(query, time, text -> text.matches(DAY) ? text + "T00:00:00Z" : text);
    }
}
