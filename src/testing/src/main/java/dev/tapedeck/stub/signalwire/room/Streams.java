package dev.tapedeck.stub.signalwire.room;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.JsonBody;
import dev.tapedeck.stub.signalwire.api.Pager;
import dev.tapedeck.stub.signalwire.api.Times;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.function.Predicate;

/** The operations on the streams of rooms and conferences, and those on one stream, {@code /api/video/streams}. */
public final class Streams {

    private static final String STREAM = "/api/video/streams/{id}";
    private static final int OK = 200;
    private static final int CREATED = 201;

    private final ResourceStore<Stream> streams = new ResourceStore<>(Stream::id);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Owners owners;
    private final JsonBody body;
    private final Clock clock;
    private final Pager<Stream> pager;

    /** Tells the IDs of rooms and conferences, which streams belong to. */
    public record Owners(Predicate<String> isRoom, Predicate<String> isConference) {

        boolean has(String id) {
            return isRoom.test(id) || isConference.test(id);
        }
    }

    /**
     * A stream.
     *
     * @param owner the room or conference that is streamed
     */
    private record Stream(String owner, JsonResource resource) {

        String id() {
            return resource.id();
        }

        JsonObject json() {
            return resource.json();
        }
    }

    public Streams(Owners owners, JsonBody body, Clock clock, boolean relativeLinks) {
        this.owners = owners;
        this.body = body;
        this.clock = clock;
        this.pager = new Pager<>(Stream::id, relativeLinks);
    }

    public List<Route> routes() {
        String ofRoom = "/api/video/rooms/{id}/streams";
        String ofConference = "/api/video/conferences/{id}/streams";
        return List.of(
                Route.get(ofRoom, list(owners.isRoom())),
                Route.post(ofRoom, create(owners.isRoom(), CREATED)),
                Route.get(ofConference, list(owners.isConference())),
                // SignalWire's contract has this status here, and 201 for rooms.
                Route.post(ofConference, create(owners.isConference(), OK)),
                Route.get(STREAM, request -> Response.ok(find(request).json())),
                Route.put(STREAM, this::update),
                Route.delete(STREAM, this::delete));
    }

    private Route.Operation list(Predicate<String> isOwner) {
        return request -> {
            String owner = owner(request, isOwner);
            return pager.whole(
                    request,
                    streams.newestFirst().filter(stream -> stream.owner().equals(owner)),
                    Stream::json);
        };
    }

    private Route.Operation create(Predicate<String> isOwner, int status) {
        return request -> {
            String owner = owner(request, isOwner);
            Stream created = streams.add(new Stream(owner, resource(url(request))));
            return Response.json(status, created.json());
        };
    }

    private static String owner(Request request, Predicate<String> isOwner) {
        String id = request.variable("id");
        if (!isOwner.test(id)) {
            throw request.notFound();
        }
        return id;
    }

    private JsonResource resource(String url) {
        String id =
                SeededRandom.of("signalwire stream", numbers.getAndIncrement()).uuid();
        String now = Times.now(clock).toString();
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("url", url);
        json.addProperty("stream_type", "rtmp");
        json.addProperty("width", 1280);
        json.addProperty("height", 720);
        json.addProperty("fps", 20);
        json.addProperty("created_at", now);
        json.addProperty("updated_at", now);
        return new JsonResource(id, json);
    }

    private String url(Request request) {
        String url = body.of(request).get("url").getAsString();
        if (!url.matches("rtmps?://\\S+")) {
            throw RequestException.invalid("url", "must begin with rtmp:// or rtmps:// but was \"" + url + "\"");
        }
        return url;
    }

    private Response update(Request request) {
        find(request);
        String url = url(request);
        String now = Times.now(clock).toString();
        Function<Stream, Stream> change = stream ->
                new Stream(stream.owner(), stream.resource().with("url", url).with("updated_at", now));
        return Response.ok(streams.change(request.variable("id"), change::apply)
                .orElseThrow(request::notFound)
                .json());
    }

    private Response delete(Request request) {
        streams.remove(find(request).id());
        return Response.noContent();
    }

    /** A stream ends with its room or conference. */
    private Stream find(Request request) {
        return streams.find(request.variable("id"))
                .filter(stream -> owners.has(stream.owner()))
                .orElseThrow(request::notFound);
    }
}
