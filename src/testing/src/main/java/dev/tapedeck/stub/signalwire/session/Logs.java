package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.signalwire.api.Times;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The operations on the log, {@code /api/video/logs}: an entry for each session, and one that was deleted. */
public final class Logs {

    private final SessionStore sessions;
    private final Pager<JsonResource> pager;

    public Logs(SessionStore sessions, boolean relativeLinks) {
        this.sessions = sessions;
        this.pager = new Pager<>(JsonResource::id, relativeLinks);
    }

    public List<Route> routes() {
        return List.of(Route.get("/api/video/logs", this::list), Route.get("/api/video/logs/{id}", this::fetch));
    }

    private Response list(Request request) {
        Query query = request.query();
        boolean withDeleted = query.flag("include_deleted");
        Optional<Instant> after = Times.of(query, "created_after");
        Optional<Instant> before = Times.of(query, "created_before");
        Optional<LocalDate> day = Times.day(query, "created_on");
        Listing<JsonResource> found = entries(request)
                .filter(entry -> withDeleted || entry.text("discarded_at").isEmpty())
                .filter(entry ->
                        after.filter(time -> !created(entry).isAfter(time)).isEmpty())
                .filter(entry ->
                        before.filter(time -> !created(entry).isBefore(time)).isEmpty())
                .filter(entry -> day.filter(date -> !created(entry)
                                .atOffset(ZoneOffset.UTC)
                                .toLocalDate()
                                .equals(date))
                        .isEmpty());
        return pager.page(request, found, JsonResource::json);
    }

    private static Instant created(JsonResource entry) {
        return Instant.parse(entry.text("created_at").orElseThrow());
    }

    private Response fetch(Request request) {
        return Response.ok(entries(request)
                .find(request.variable("id"))
                .orElseThrow(request::notFound)
                .json());
    }

    private Listing<JsonResource> entries(Request request) {
        List<Session> all = sessions.sessions().toList();
        Stream<JsonResource> deleted = all.isEmpty() ? Stream.empty() : Stream.of(discarded(all.get(all.size() - 1)));
        List<JsonResource> newestFirst = Stream.concat(
                        all.stream().map(session -> entry(session, request.origin())), deleted)
                .toList();
        return Listing.of(newestFirst, JsonResource::id);
    }

    /** Returns the deleted entry of a session before the oldest. */
    private static JsonResource discarded(Session oldest) {
        JsonObject json = new JsonObject();
        String id = SeededRandom.of("signalwire discarded log", 0).uuid();
        json.addProperty("id", id);
        json.addProperty(
                "discarded_at", oldest.start().minus(Duration.ofDays(1)).toString());
        json.addProperty("created_at", oldest.start().minus(Duration.ofDays(2)).toString());
        return new JsonResource(id, json);
    }

    private static JsonResource entry(Session session, String origin) {
        String id = SeededRandom.of("signalwire log of " + session.id(), 0).uuid();
        JsonObject charge = new JsonObject();
        charge.addProperty("description", "Video minutes");
        charge.addProperty("charge", session.cost());
        JsonArray charges = new JsonArray();
        charges.add(charge);
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("source", "realtime_api");
        json.addProperty("type", "video_room_session");
        json.addProperty("url", origin + "/api/video/room_sessions/" + session.id());
        json.addProperty("room_name", session.roomName());
        json.addProperty("status", session.status());
        json.addProperty("locked", false);
        json.addProperty("started_at", session.start().toString());
        json.addProperty("ended_at", session.end().map(Instant::toString).orElse(null));
        json.addProperty("charge", session.cost());
        json.addProperty("created_at", session.start().toString());
        json.add("charge_details", charges);
        return new JsonResource(id, json);
    }
}
