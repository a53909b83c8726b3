package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.resource.JsonResource;
import java.util.function.Function;

/** Rooms and conferences together with their session in progress. */
public final class ActiveSessions {

    private final SessionStore sessions;

    public ActiveSessions(SessionStore sessions) {
        this.sessions = sessions;
    }

    /** Returns rooms and conferences with their sessions, if the query asks for these and there is one. */
    public Function<JsonResource, JsonObject> shownFor(Query query) {
        boolean isAsked = query.flag("include_active_session");
        return owner -> isAsked ? withSession(owner) : owner.json();
    }

    private JsonObject withSession(JsonResource owner) {
        JsonObject json = owner.json().deepCopy();
        owner.text("name")
                .flatMap(sessions::active)
                .ifPresent(session -> json.add("active_session", session.activeJson()));
        return json;
    }
}
