package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.resource.JsonFields;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The settings with which a client created a room, or Twilio's defaults; they apply until the room ends. */
record RoomSettings(Query form) {

    /** The fields of a room that show a setting, and the names of these settings in a form. */
    private static final Map<String, String> SHOWN = Map.ofEntries(
            Map.entry("unique_name", "UniqueName"),
            Map.entry("type", "Type"),
            Map.entry("status_callback", "StatusCallback"),
            Map.entry("status_callback_method", "StatusCallbackMethod"),
            Map.entry("max_participants", "MaxParticipants"),
            Map.entry("max_participant_duration", "MaxParticipantDuration"),
            Map.entry("record_participants_on_connect", "RecordParticipantsOnConnect"),
            Map.entry("media_region", "MediaRegion"),
            Map.entry("audio_only", "AudioOnly"),
            Map.entry("empty_room_timeout", "EmptyRoomTimeout"),
            Map.entry("unused_room_timeout", "UnusedRoomTimeout"),
            Map.entry("large_room", "LargeRoom"));

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_CALLBACK = 1023;
    private static final int MOST_PARTICIPANTS = 50;

    /** Returns the settings in a form; the first invalid one fails the request. */
    static RoomSettings of(Query form) {
        RoomSettings settings = new RoomSettings(form);
        settings.addTo(new JsonObject());
        settings.flag("EnableTurn", true);
        settings.recordingRules();
        settings.transcriptionOnConnect();
        return settings;
    }

    /** Returns the settings of a room as the service shows it. */
    static RoomSettings shown(JsonFields room) {
        List<Query.Parameter> form = SHOWN.entrySet().stream()
                .flatMap(field ->
                        room.text(field.getKey()).stream().map(text -> new Query.Parameter(field.getValue(), text)))
                .toList();
        return of(new Query(form));
    }

    Optional<String> uniqueName() {
        Optional<String> name = form.first("UniqueName").filter(text -> !text.isEmpty());
        if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            throw RequestException.invalid("UniqueName", "must have at most " + LONGEST_NAME + " characters")
                    .withCode(RoomErrors.NAME_TOO_LONG);
        }
        return name;
    }

    int maxParticipants() {
        return RoomErrors.withCode(
                RoomErrors.MAX_PARTICIPANTS, () -> number("MaxParticipants", MOST_PARTICIPANTS, MOST_PARTICIPANTS));
    }

    boolean audioOnly() {
        return flag("AudioOnly", false);
    }

    /** Returns the rules in the form; without any, one that includes or excludes all tracks. */
    List<Rule> recordingRules() {
        String type = flag("RecordParticipantsOnConnect", false) ? "include" : "exclude";
        return form.first("RecordingRules")
                .map(text -> RuleSet.parse("RecordingRules", text, RuleSchema.RECORDING))
                .orElseGet(() -> List.of(Rule.all(type)));
    }

    /** Returns the configuration of the transcription that starts with the first participant; empty if none does. */
    Optional<JsonElement> transcriptionOnConnect() {
        JsonElement configuration = Transcription.configuration(form, "TranscriptionsConfiguration");
        return flag("TranscribeParticipantsOnConnect", false) ? Optional.of(configuration) : Optional.empty();
    }

    /** Adds the settings that Twilio shows; {@code enable_turn} is always true. */
    void addTo(JsonObject json) {
        json.addProperty("enable_turn", true);
        json.addProperty("type", type());
        json.addProperty("status_callback", callback().orElse(null));
        json.addProperty("status_callback_method", callbackMethod());
        json.addProperty("max_participants", maxParticipants());
        json.addProperty("max_participant_duration", number("MaxParticipantDuration", 14_400, 86_400));
        json.addProperty("max_concurrent_published_tracks", 170);
        json.addProperty("record_participants_on_connect", flag("RecordParticipantsOnConnect", false));
        json.add("video_codecs", codecs());
        json.addProperty("media_region", text("MediaRegion", "us1", "[a-z]{2}\\d|gll"));
        json.addProperty("audio_only", audioOnly());
        json.addProperty("empty_room_timeout", minutes("EmptyRoomTimeout"));
        json.addProperty("unused_room_timeout", minutes("UnusedRoomTimeout"));
        json.addProperty("large_room", flag("LargeRoom", false));
    }

    private String type() {
        return RoomErrors.withCode(
                RoomErrors.ROOM_TYPE, () -> text("Type", "group", "group|go|peer-to-peer|group-small"));
    }

    private Optional<String> callback() {
        Optional<String> url = form.first("StatusCallback").filter(text -> !text.isEmpty());
        if (url.filter(text -> !isCallback(text)).isPresent()) {
            throw RequestException.invalid(
                            "StatusCallback", "must be a URL of http or https with less than 1024 characters")
                    .withCode(RoomErrors.CALLBACK);
        }
        return url;
    }

    private static boolean isCallback(String text) {
        try {
            return text.length() <= LONGEST_CALLBACK
                    && text.matches("https?://.*")
                    && URI.create(text).getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private String callbackMethod() {
        return RoomErrors.withCode(RoomErrors.CALLBACK_METHOD, () -> text("StatusCallbackMethod", "POST", "GET|POST"));
    }

    private JsonArray codecs() {
        List<String> chosen = form.all("VideoCodecs");
        JsonArray codecs = new JsonArray();
        (chosen.isEmpty() ? List.of("VP8", "H264") : chosen)
                .forEach(text -> codecs.add(Parameters.check("VideoCodecs", text, "VP8|H264")));
        return codecs;
    }

    private int minutes(String name) {
        return RoomErrors.withCode(RoomErrors.TIMEOUT, () -> number(name, 5, 60));
    }

    private int number(String name, int fallback, int most) {
        int number = form.number(name, fallback);
        if (number < 1 || number > most) {
            throw RequestException.invalid(name, "must be between 1 and " + most + " but was " + number);
        }
        return number;
    }

    private boolean flag(String name, boolean fallback) {
        return Parameters.flag(form, name, fallback);
    }

    private String text(String name, String fallback, String pattern) {
        return form.first(name)
                .map(text -> Parameters.check(name, text, pattern))
                .orElse(fallback);
    }
}
