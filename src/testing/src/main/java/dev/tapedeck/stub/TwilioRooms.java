package dev.tapedeck.stub;

/** The rooms of the account, {@code /v1/Rooms}. */
final class TwilioRooms {

    private final TwilioSessions sessions;
    private final TwilioPager<TwilioSession> pager = new TwilioPager<>("rooms", 1000, TwilioSession::sid);

    TwilioRooms(TwilioSessions sessions) {
        this.sessions = sessions;
    }

    Answer list(Request request) {
        Listing<TwilioSession> listing = sessions.all().where(TwilioRoomFilter.ofRooms(request.query()));
        return pager.page(request, listing, room -> room.json(request.origin()));
    }

    Answer create(Request request) {
        TwilioSession room = sessions.open(TwilioRoomSettings.of(request.form()));
        return Answer.created(room.json(request.origin()));
    }

    Answer fetch(Request request) {
        return Answer.ok(sessions.named(request, "Sid").json(request.origin()));
    }

    Answer update(Request request) {
        TwilioSession room = sessions.named(request, "Sid");
        String status = request.form().first("Status").orElse("");
        if (!status.equals("completed")) {
            throw TwilioRefusal.roomStatus("must be completed but was \"" + status + "\"");
        }
        TwilioSession ended = sessions.change(room, (present, now) -> {
            if (!present.isOpen()) {
                throw TwilioRefusal.roomStatus("cannot be applied to " + present.sid() + ", which is completed");
            }
            return present.completed(now);
        });
        return Answer.of(202, ended.json(request.origin()));
    }
}
