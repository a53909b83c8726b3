package dev.tapedeck.stub.signalwire.room;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The project's rooms. Thread-safe. */
public final class RoomStore {

    private static final JsonObject DEFAULTS = JsonParser.parseString("""
            {
              "id": null,
              "name": null,
              "display_name": null,
              "description": null,
              "max_members": 20,
              "quality": "720p",
              "fps": 20,
              "join_from": null,
              "join_until": null,
              "remove_at": null,
              "remove_after_seconds_elapsed": null,
              "layout": "grid-responsive",
              "record_on_start": false,
              "tone_on_entry_and_exit": true,
              "room_join_video_off": false,
              "user_join_video_off": false,
              "enable_room_previews": false,
              "sync_audio_video": null,
              "meta": {},
              "prioritize_handraise": false
            }
            """).getAsJsonObject();

    /** What a request may change; a request that creates a room may set its name too. */
    private static final Set<String> SETTABLE = Set.of(
            "display_name",
            "description",
            "max_members",
            "quality",
            "join_from",
            "join_until",
            "remove_at",
            "remove_after_seconds_elapsed",
            "layout",
            "record_on_start",
            "enable_room_previews",
            "meta",
            "sync_audio_video");

    private final ResourceStore<JsonResource> rooms = new ResourceStore<>(JsonResource::id);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    public RoomStore(Clock clock) {
        this.clock = clock;
    }

    Listing<JsonResource> rooms() {
        return rooms.newestFirst();
    }

    /** Returns the room with this name. */
    public Optional<JsonResource> named(String name) {
        return rooms().toList().stream()
                .filter(room -> room.text("name").filter(name::equals).isPresent())
                .findFirst();
    }

    /** Returns whether this is a room's ID. */
    public boolean has(String id) {
        return rooms.has(id);
    }

    Optional<JsonResource> find(String id) {
        return rooms.find(id);
    }

    /** Creates a room. Synchronized, so that no other room takes the name between the check and the creation. */
    synchronized JsonResource create(JsonObject settings) {
        String name = settings.get("name").getAsString();
        if (named(name).isPresent()) {
            throw RequestException.invalid("name", "has already been taken: \"" + name + "\"");
        }
        JsonObject kept = JsonResource.settable(settings, SETTABLE);
        kept.addProperty("name", name);
        return add(kept, Times.now(clock));
    }

    /** Returns the room with this name; it is created if there is none. */
    public synchronized JsonResource open(String name, Instant created) {
        JsonObject settings = new JsonObject();
        settings.addProperty("name", name);
        return named(name).orElseGet(() -> add(settings, created));
    }

    /** Adds a room as the service shows it. */
    public void add(JsonFields room) {
        room.required("name");
        rooms.add(new JsonResource(room.required("id"), JsonResource.merged(DEFAULTS, room.json())));
    }

    /** Adds a room with this ID and name, unless there is one with this ID. */
    public synchronized void addIfNew(String id, String name, Instant created) {
        if (!rooms.has(id)) {
            JsonObject settings = new JsonObject();
            settings.addProperty("name", name);
            add(id, settings, created);
        }
    }

    private JsonResource add(JsonObject settings, Instant created) {
        String id =
                SeededRandom.of("signalwire room", numbers.getAndIncrement()).uuid();
        return add(id, settings, created);
    }

    private JsonResource add(String id, JsonObject settings, Instant created) {
        JsonObject json = JsonResource.merged(DEFAULTS, settings);
        json.addProperty("id", id);
        json.addProperty("created_at", created.toString());
        json.addProperty("updated_at", created.toString());
        return rooms.add(new JsonResource(id, json));
    }

    /** Changes the settings that are given, and no others. */
    Optional<JsonResource> change(String id, JsonObject settings) {
        String now = Times.now(clock).toString();
        return rooms.change(
                id, room -> room.with(JsonResource.settable(settings, SETTABLE)).with("updated_at", now));
    }

    boolean remove(String id) {
        return rooms.remove(id);
    }
}
