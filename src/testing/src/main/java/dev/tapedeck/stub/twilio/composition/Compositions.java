package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.room.Room;
import dev.tapedeck.stub.twilio.room.RoomStore;
import java.util.function.Predicate;

/** The operations on compositions, {@code /v1/Compositions}. */
final class Compositions {

    private static final String ROOM_SID = "RM[0-9a-fA-F]{32}";

    private final CompositionStore store;
    private final RoomStore rooms;
    private final MediaRedirect media;
    private final Pager<Composition> pager = new Pager<>("compositions", 100, Composition::sid);

    Compositions(CompositionStore store, RoomStore rooms, MediaRedirect media) {
        this.store = store;
        this.rooms = rooms;
        this.media = media;
    }

    Response list(Request request) {
        Listing<Composition> listing = store.compositions().filter(filter(request.query()));
        return pager.page(request, listing, composition -> composition.json(request.origin()));
    }

    Response create(Request request) {
        String room = completedRoom(request.form());
        CompositionSpec spec = CompositionSpec.of(request.form());
        return Response.created(store.order(room, spec).json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(find(request).json(request.origin()));
    }

    Response delete(Request request) {
        if (!store.delete(request.variable("Sid"))) {
            throw request.notFound();
        }
        return Response.noContent();
    }

    Response media(Request request) {
        return media.to(find(request).file(), request);
    }

    private Composition find(Request request) {
        return store.compositions().find(request.variable("Sid")).orElseThrow(request::notFound);
    }

    private String completedRoom(Query form) {
        String sid = form.first("RoomSid").orElseThrow(() -> RequestException.invalid("RoomSid", "is missing"));
        Parameters.check("RoomSid", sid, ROOM_SID);
        // A guess: Twilio does not document the error for a room that is unknown or in progress.
        return rooms.rooms()
                .find(sid)
                .filter(room -> !room.isOpen())
                .map(Room::sid)
                .orElseThrow(() -> RequestException.invalid("RoomSid", "must be a room that has ended but was " + sid));
    }

    private static Predicate<Composition> filter(Query query) {
        Predicate<Composition> status = Parameters.filter(query, "Status", text -> {
            Parameters.check("Status", text, "enqueued|processing|completed|deleted|failed");
            return composition -> composition.status().equals(text);
        });
        Predicate<Composition> room = Parameters.filter(query, "RoomSid", text -> {
            Parameters.check("RoomSid", text, ROOM_SID);
            return composition -> composition.order().roomSid().equals(text);
        });
        return status.and(room).and(Parameters.created(query, Composition::dateCreated));
    }
}
