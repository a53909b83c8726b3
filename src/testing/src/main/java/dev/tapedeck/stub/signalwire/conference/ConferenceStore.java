package dev.tapedeck.stub.signalwire.conference;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.JsonResource;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.resource.ResourceStore;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.Times;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/** The project's conferences, each with two tokens: one for moderators, one for guests. Thread-safe. */
public final class ConferenceStore {

    private static final JsonObject DEFAULTS = JsonParser.parseString("""
            {
              "id": null,
              "name": null,
              "display_name": null,
              "description": null,
              "join_from": null,
              "join_until": null,
              "quality": "720p",
              "layout": "grid-responsive",
              "size": "medium",
              "record_on_start": false,
              "tone_on_entry_and_exit": true,
              "user_join_video_off": false,
              "room_join_video_off": false,
              "enable_chat": true,
              "enable_room_previews": false,
              "dark_primary": "#044EF4",
              "dark_background": "#FFFFFF",
              "dark_foreground": "#1D2127",
              "dark_success": "#17BB58",
              "dark_negative": "#F42C50",
              "light_primary": "#044EF4",
              "light_background": "#FFFFFF",
              "light_foreground": "#1D2127",
              "light_success": "#17BB58",
              "light_negative": "#F42C50",
              "meta": {}
            }
            """).getAsJsonObject();

    /** What clients cannot set. */
    private static final Set<String> FIXED = Set.of("id", "name", "meta", "created_at", "updated_at");

    private final ResourceStore<JsonResource> conferences = new ResourceStore<>(JsonResource::id);
    private final ResourceStore<Token> tokens = new ResourceStore<>(Token::id);
    private final AtomicInteger numbers = new AtomicInteger();
    private final Clock clock;

    /** A token of a conference, and how often it was reset. */
    record Token(String id, String conferenceId, String name, List<String> scopes, int resets) {

        Token reset() {
            return new Token(id, conferenceId, name, scopes, resets + 1);
        }

        JsonObject json() {
            JsonArray all = new JsonArray();
            scopes.forEach(all::add);
            JsonObject json = new JsonObject();
            json.addProperty("id", id);
            json.addProperty("name", name);
            json.addProperty(
                    "token",
                    "vpt_" + SeededRandom.of("signalwire token " + id, resets).hex());
            json.add("scopes", all);
            return json;
        }
    }

    public ConferenceStore(Clock clock) {
        this.clock = clock;
    }

    Listing<JsonResource> conferences() {
        return conferences.newestFirst();
    }

    Optional<JsonResource> find(String id) {
        return conferences.find(id);
    }

    /** Returns whether this is a conference's ID. */
    public boolean has(String id) {
        return conferences.has(id);
    }

    /** Creates a conference. Synchronized, so that no other takes the name between the check and the creation. */
    synchronized JsonResource create(JsonObject settings) {
        String id = newId("conference");
        JsonObject json = JsonResource.merged(DEFAULTS, settable(settings));
        String name = settings.has("name") ? settings.get("name").getAsString() : nameOf(settings);
        if (conferences().toList().stream()
                .anyMatch(other -> other.text("name").filter(name::equals).isPresent())) {
            throw RequestException.invalid("name", "has already been taken: \"" + name + "\"");
        }
        String now = Times.now(clock).toString();
        json.addProperty("id", id);
        json.addProperty("name", name);
        json.addProperty("created_at", now);
        json.addProperty("updated_at", now);
        tokens.add(new Token(newId("token"), id, "Guest", List.of("room.self.audio_mute", "room.self.video_mute"), 0));
        tokens.add(new Token(newId("token"), id, "Moderator", List.of("room.member.remove", "room.recording"), 0));
        return conferences.add(new JsonResource(id, json));
    }

    /** A guess: SignalWire doesn't document how it names conferences that have a display name alone. */
    private static String nameOf(JsonObject settings) {
        return settings.get("display_name")
                .getAsString()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9_-]+", "-");
    }

    /** Changes the settings that are given, and no others. */
    Optional<JsonResource> change(String id, JsonObject settings) {
        String now = Times.now(clock).toString();
        return conferences.change(
                id, conference -> conference.with(settable(settings)).with("updated_at", now));
    }

    private static JsonObject settable(JsonObject settings) {
        Set<String> names = new HashSet<>(DEFAULTS.keySet());
        names.removeAll(FIXED);
        return JsonResource.settable(settings, names);
    }

    boolean remove(String id) {
        return conferences.remove(id);
    }

    Listing<Token> tokensOf(String conferenceId) {
        return tokens.newestFirst().filter(token -> token.conferenceId().equals(conferenceId));
    }

    Optional<Token> token(String id) {
        return tokens.find(id).filter(token -> has(token.conferenceId()));
    }

    Optional<Token> resetToken(String id) {
        return token(id).flatMap(token -> tokens.change(id, Token::reset));
    }

    private String newId(String kind) {
        return SeededRandom.of("signalwire " + kind, numbers.getAndIncrement()).uuid();
    }
}
