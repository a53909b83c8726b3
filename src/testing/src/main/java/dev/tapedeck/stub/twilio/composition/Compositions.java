package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.api.DateFilter;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.Recording;
import dev.tapedeck.stub.twilio.room.Room;
import java.util.List;
import java.util.function.Predicate;

/** The compositions of the account, {@code /v1/Compositions}. */
final class Compositions {

    private static final String STATUSES = "enqueued|processing|completed|deleted|failed";
    private static final String ROOM_SIDS = "RM[0-9a-fA-F]{32}";

    private final Account account;
    private final Pager<Composition> pager = new Pager<>("compositions", 100, Composition::sid);

    Compositions(Account account) {
        this.account = account;
    }

    Response list(Request request) {
        Listing<Composition> listing = account.studio().compositions().where(filter(request.query()));
        return pager.page(request, listing, composition -> composition.json(request.origin()));
    }

    Response create(Request request) {
        String room = endedRoom(request.form());
        CompositionSettings plan = CompositionSettings.of(request.form());
        List<Recording> recordings = account.recordings()
                .where(recording -> recording.room().sid().equals(room))
                .all();
        return Response.created(account.studio().order(room, plan, recordings).json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(account.studio().composition(request).json(request.origin()));
    }

    Response delete(Request request) {
        account.studio().delete(request);
        return Response.noContent();
    }

    private String endedRoom(Query form) {
        String sid = form.first("RoomSid").orElseThrow(() -> RequestException.invalid("RoomSid", "is missing"));
        Parameters.check("RoomSid", sid, ROOM_SIDS);
        // A guess: no page of Twilio's tells the error for a room that is unknown or goes on.
        return account.rooms()
                .all()
                .find(sid)
                .filter(room -> !room.isOpen())
                .map(Room::sid)
                .orElseThrow(() -> RequestException.invalid("RoomSid", "must be a room that has ended but was " + sid));
    }

    private static Predicate<Composition> filter(Query query) {
        Predicate<Composition> status = Parameters.each(query, "Status", text -> {
            Parameters.check("Status", text, STATUSES);
            return composition -> composition.status().equals(text);
        });
        Predicate<Composition> room = Parameters.each(query, "RoomSid", text -> {
            Parameters.check("RoomSid", text, ROOM_SIDS);
            return composition -> composition.order().roomSid().equals(text);
        });
        return status.and(room).and(DateFilter.created(query, Composition::dateCreated));
    }
}
