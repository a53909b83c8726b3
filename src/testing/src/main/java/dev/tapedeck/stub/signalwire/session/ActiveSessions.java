package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.resource.JsonResource;

/** Rooms and conferences together with their session in progress. */
public final class ActiveSessions {

    private final SessionStore sessions;

    public ActiveSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** Returns the room or conference, with its session if the query asks for it and there is one. */
    public JsonObject json(JsonResource owner, Query query) {
        boolean isAsked =
                query.first("include_active_session").filter("true"::equals).isPresent();
        JsonObject json = owner.json().deepCopy();
        if (isAsked) {
            owner.text("name")
                    .flatMap(sessions::active)
                    .ifPresent(session -> json.add("active_session", session.activeJson()));
        }
        return json;
    }
}
