package dev.tapedeck.stub;

import java.util.List;
import java.util.function.Predicate;

/** The compositions of the account, {@code /v1/Compositions}. */
final class TwilioCompositions {

    private static final String STATUSES = "enqueued|processing|completed|deleted|failed";
    private static final String ROOM_SIDS = "RM[0-9a-fA-F]{32}";

    private final TwilioAccount account;
    private final TwilioPager<TwilioComposition> pager = new TwilioPager<>("compositions", 100, TwilioComposition::sid);

    TwilioCompositions(TwilioAccount account) {
        this.account = account;
    }

    Answer list(Request request) {
        Listing<TwilioComposition> listing = account.studio().compositions().where(filter(request.query()));
        return pager.page(request, listing, composition -> composition.json(request.origin()));
    }

    Answer create(Request request) {
        String room = endedRoom(request.form());
        TwilioCompositionPlan plan = TwilioCompositionPlan.of(request.form());
        List<TwilioRecording> recordings = account.recordings()
                .where(recording -> recording.room().sid().equals(room))
                .all();
        return Answer.created(account.studio().order(room, plan, recordings).json(request.origin()));
    }

    Answer fetch(Request request) {
        return Answer.ok(account.studio().composition(request).json(request.origin()));
    }

    Answer delete(Request request) {
        account.studio().delete(request);
        return Answer.noContent();
    }

    private String endedRoom(Query form) {
        String sid = form.first("RoomSid").orElseThrow(() -> Refusal.invalid("RoomSid", "is missing"));
        TwilioInput.check("RoomSid", sid, ROOM_SIDS);
        // A guess: no page of Twilio's tells the error for a room that is unknown or goes on.
        return account.rooms()
                .all()
                .find(sid)
                .filter(room -> !room.isOpen())
                .map(TwilioSession::sid)
                .orElseThrow(() -> Refusal.invalid("RoomSid", "must be a room that has ended but was " + sid));
    }

    private static Predicate<TwilioComposition> filter(Query query) {
        Predicate<TwilioComposition> status = TwilioInput.each(query, "Status", text -> {
            TwilioInput.check("Status", text, STATUSES);
            return composition -> composition.status().equals(text);
        });
        Predicate<TwilioComposition> room = TwilioInput.each(query, "RoomSid", text -> {
            TwilioInput.check("RoomSid", text, ROOM_SIDS);
            return composition -> composition.order().roomSid().equals(text);
        });
        return status.and(room).and(TwilioDates.created(query, TwilioComposition::dateCreated));
    }
}
