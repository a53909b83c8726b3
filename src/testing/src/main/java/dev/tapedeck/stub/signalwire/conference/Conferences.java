package dev.tapedeck.stub.signalwire.conference;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.signalwire.api.JoinTimes;
import dev.tapedeck.stub.signalwire.api.JsonBody;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.signalwire.conference.ConferenceStore.Token;
import dev.tapedeck.stub.signalwire.session.ActiveSessions;
import java.util.List;

/** The operations on conferences, {@code /api/video/conferences}, and on their tokens. */
public final class Conferences {

    private static final String CONFERENCES = "/api/video/conferences";
    private static final String CONFERENCE = CONFERENCES + "/{id}";
    private static final String TOKEN = "/api/video/conference_tokens/{id}";

    private final ConferenceStore store;
    private final ActiveSessions active;
    private final JsonBody body;
    private final Pager<JsonResource> pager;
    private final Pager<Token> tokenPager;

    public Conferences(ConferenceStore store, ActiveSessions active, JsonBody body, boolean relativeLinks) {
        this.store = store;
        this.active = active;
        this.body = body;
        this.pager = new Pager<>(JsonResource::id, relativeLinks);
        this.tokenPager = new Pager<>(Token::id, relativeLinks);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(CONFERENCES, this::list),
                Route.post(
                        CONFERENCES,
                        request -> Response.ok(store.create(body.of(request)).json())),
                Route.get(
                        CONFERENCE,
                        request -> Response.ok(active.shownFor(request.query()).apply(find(request)))),
                Route.put(CONFERENCE, this::update),
                Route.delete(CONFERENCE, this::delete),
                Route.get(CONFERENCE + "/conference_tokens", this::tokens),
                Route.get(
                        TOKEN,
                        request -> Response.ok(store.token(request.variable("id"))
                                .orElseThrow(request::notFound)
                                .json())),
                Route.post(
                        TOKEN + "/reset",
                        request -> Response.ok(store.resetToken(request.variable("id"))
                                .orElseThrow(request::notFound)
                                .json())));
    }

    private Response list(Request request) {
        Query query = request.query();
        return pager.page(request, store.conferences().filter(JoinTimes.of(query)), active.shownFor(query));
    }

    private Response update(Request request) {
        find(request);
        JsonObject settings = body.of(request);
        return Response.ok(store.change(request.variable("id"), settings)
                .orElseThrow(request::notFound)
                .json());
    }

    private Response delete(Request request) {
        if (!store.remove(request.variable("id"))) {
            throw request.notFound();
        }
        return Response.noContent();
    }

    private Response tokens(Request request) {
        return tokenPager.page(request, store.tokensOf(find(request).id()), Token::json);
    }

    private JsonResource find(Request request) {
        return store.find(request.variable("id")).orElseThrow(request::notFound);
    }
}
