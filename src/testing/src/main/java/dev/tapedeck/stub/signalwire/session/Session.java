package dev.tapedeck.stub.signalwire.session;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.resource.JsonResource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A session of a room, from its start on, and everyone who was in it.
 *
 * @param room the room as it was at the start
 * @param members the one who joined last comes first
 */
public record Session(String id, JsonResource room, Instant start, Optional<Instant> end, List<Member> members) {

    private static final List<String> FROM_ROOM = List.of(
            "display_name",
            "max_members",
            "quality",
            "fps",
            "join_from",
            "join_until",
            "remove_at",
            "remove_after_seconds_elapsed",
            "layout",
            "record_on_start",
            "tone_on_entry_and_exit",
            "room_join_video_off",
            "user_join_video_off",
            "prioritize_handraise",
            "sync_audio_video",
            "enable_room_previews");

    static Session started(String id, JsonResource room, Instant start) {
        return new Session(id, room, start, Optional.empty(), List.of());
    }

    /** Returns the name of the room. */
    public String roomName() {
        return room.text("name").orElseThrow();
    }

    public boolean isOpen() {
        return end.isEmpty();
    }

    String status() {
        return isOpen() ? "in-progress" : "completed";
    }

    Session joined(Member member) {
        List<Member> all = Stream.concat(Stream.of(member), members.stream()).toList();
        return new Session(id, room, start, end, all);
    }

    Session ended(Instant now) {
        List<Member> gone = members.stream().map(member -> member.left(now)).toList();
        return isOpen() ? new Session(id, room, start, Optional.of(now), gone) : this;
    }

    double cost() {
        return members.stream().mapToDouble(Member::cost).sum();
    }

    /** Returns the session as its own operations show it. */
    JsonObject json() {
        JsonObject json = fields();
        json.addProperty("locked", false);
        json.addProperty("locked_cover", "");
        json.addProperty("cost_in_dollars", cost());
        json.addProperty("created_at", start.toString());
        json.addProperty("updated_at", end.orElse(start).toString());
        return json;
    }

    /** Returns the session as its room shows it. */
    public JsonObject activeJson() {
        JsonObject json = fields();
        // The contract spells this one differently in active sessions, and has no nulls in them.
        json.add("audio_video_sync", json.remove("sync_audio_video"));
        json.entrySet().removeIf(field -> field.getValue().isJsonNull());
        return json;
    }

    private JsonObject fields() {
        JsonObject json = new JsonObject();
        json.addProperty("id", id);
        json.addProperty("room_id", room.id());
        json.addProperty("name", roomName());
        room.only(FROM_ROOM).entrySet().forEach(field -> json.add(field.getKey(), field.getValue()));
        json.addProperty("start_time", start.toString());
        json.addProperty("end_time", end.map(Instant::toString).orElse(null));
        json.addProperty(
                "duration",
                end.map(time -> Duration.between(start, time).toSeconds()).orElse(null));
        json.addProperty("status", status());
        json.addProperty("preview_url", (String) null);
        return json;
    }
}
