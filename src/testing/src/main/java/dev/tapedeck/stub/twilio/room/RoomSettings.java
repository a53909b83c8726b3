package dev.tapedeck.stub.twilio.room;

import com.google.gson.JsonElement;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.twilio.api.ErrorCodes;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** What a client asked of a room when it made it, or Twilio's defaults; it holds until the room ends. */
record RoomSettings(Query form) {

    private static final int LONGEST_NAME = 128;
    private static final int LONGEST_CALLBACK = 1023;
    private static final int MOST_PARTICIPANTS = 50;

    /** The settings of a form; the first that breaks its rule is refused. */
    static RoomSettings of(Query form) {
        RoomSettings settings = new RoomSettings(form);
        settings.putInto(Json.object());
        settings.flag("EnableTurn", true);
        settings.recordingRules();
        settings.transcriptionOnConnect();
        return settings;
    }

    Optional<String> uniqueName() {
        Optional<String> name = form.first("UniqueName").filter(text -> !text.isEmpty());
        if (name.filter(text -> text.length() > LONGEST_NAME).isPresent()) {
            throw RequestException.invalid("UniqueName", "must have at most " + LONGEST_NAME + " characters")
                    .coded(ErrorCodes.NAME_TOO_LONG);
        }
        return name;
    }

    int maxParticipants() {
        return ErrorCodes.as(
                ErrorCodes.MAX_PARTICIPANTS, () -> number("MaxParticipants", MOST_PARTICIPANTS, MOST_PARTICIPANTS));
    }

    boolean audioOnly() {
        return flag("AudioOnly", false);
    }

    /** The rules that were sent; else those by which everything is recorded from the start, or nothing. */
    List<Rule> recordingRules() {
        String type = flag("RecordParticipantsOnConnect", false) ? "include" : "exclude";
        return form.first("RecordingRules")
                .map(text -> RuleSet.parse("RecordingRules", text, RuleSchema.RECORDING))
                .orElseGet(() -> List.of(Rule.all(type)));
    }

    /** The configuration of the transcription that the first participant starts; empty if it starts none. */
    Optional<JsonElement> transcriptionOnConnect() {
        JsonElement configuration = Transcription.configuration(form, "TranscriptionsConfiguration");
        return flag("TranscribeParticipantsOnConnect", false) ? Optional.of(configuration) : Optional.empty();
    }

    /** The object with the settings that Twilio shows, added; of {@code EnableTurn} it only says that it is true. */
    Json putInto(Json json) {
        return json.put("enable_turn", true)
                .put("type", type())
                .put("status_callback", callback())
                .put("status_callback_method", callbackMethod())
                .put("max_participants", maxParticipants())
                .put("max_participant_duration", number("MaxParticipantDuration", 14_400, 86_400))
                .put("max_concurrent_published_tracks", 170)
                .put("record_participants_on_connect", flag("RecordParticipantsOnConnect", false))
                .put("video_codecs", codecs())
                .put("media_region", text("MediaRegion", "us1", "[a-z]{2}\\d|gll"))
                .put("audio_only", audioOnly())
                .put("empty_room_timeout", minutes("EmptyRoomTimeout"))
                .put("unused_room_timeout", minutes("UnusedRoomTimeout"))
                .put("large_room", flag("LargeRoom", false));
    }

    private String type() {
        return ErrorCodes.as(ErrorCodes.ROOM_TYPE, () -> text("Type", "group", "group|go|peer-to-peer|group-small"));
    }

    private Optional<String> callback() {
        Optional<String> url = form.first("StatusCallback").filter(text -> !text.isEmpty());
        if (url.filter(text -> !isCallback(text)).isPresent()) {
            throw RequestException.invalid(
                            "StatusCallback", "must be a URL of http or https with less than 1024 characters")
                    .coded(ErrorCodes.CALLBACK);
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
        return ErrorCodes.as(ErrorCodes.CALLBACK_METHOD, () -> text("StatusCallbackMethod", "POST", "GET|POST"));
    }

    private List<String> codecs() {
        List<String> chosen = form.all("VideoCodecs").stream()
                .map(text -> Parameters.check("VideoCodecs", text, "VP8|H264"))
                .toList();
        return chosen.isEmpty() ? List.of("VP8", "H264") : chosen;
    }

    private int minutes(String name) {
        return ErrorCodes.as(ErrorCodes.TIMEOUT, () -> number(name, 5, 60));
    }

    private int number(String name, int fallback, int most) {
        int number = form.number(name, fallback);
        if (number < 1 || number > most) {
            throw RequestException.invalid(name, "must be between 1 and " + most + " but was " + number);
        }
        return number;
    }

    private boolean flag(String name, boolean fallback) {
        return form.first(name).map(text -> Parameters.flag(name, text)).orElse(fallback);
    }

    private String text(String name, String fallback, String pattern) {
        return form.first(name)
                .map(text -> Parameters.check(name, text, pattern))
                .orElse(fallback);
    }
}
