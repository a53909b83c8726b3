package dev.tapedeck.archive;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import dev.tapedeck.archive.Item.State;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import java.util.Locale;
import java.util.Optional;

/** The recordings of an account at Twilio. */
final class TwilioArchiveSource extends ArchiveSource {
    private static final int PAGE_SIZE = 100;

    private final TwilioVideo twilio;

    TwilioArchiveSource(TwilioVideo twilio) {
        this.twilio = twilio;
    }

    @Override
    String provider() {
        return "twilio";
    }

    @Override
    Optional<String> account() {
        return Optional.empty();
    }

    @Override
    Optional<String> accountOf(Item item) {
        JsonElement account =
                JsonParser.parseString(item.json()).getAsJsonObject().get("account_sid");
        return account == null || !account.isJsonPrimitive() ? Optional.empty() : Optional.of(account.getAsString());
    }

    @Override
    boolean hasDates() {
        return true;
    }

    @Override
    ListedPage page(Slice slice, Optional<String> token) {
        ListRecordingsRequest.Builder request = ListRecordingsRequest.builder().pageSize(PAGE_SIZE);
        if (slice.from() != null) {
            request.dateCreatedAfter(slice.from());
        }
        if (slice.to() != null) {
            request.dateCreatedBefore(slice.to());
        }
        return Pages.fetch(twilio.recordings().list(request.build()), token, this::item);
    }

    private Item item(Recording recording) {
        Sid room = recording.groupingSids().get("room_sid");
        String format = recording.containerFormat() == null
                ? "bin"
                : recording.containerFormat().value().toLowerCase(Locale.ROOT);
        String status = recording.status().value();
        return new Item(
                recording.sid().value(),
                recording.dateCreated(),
                Pages.safe(room == null ? "" : room.value()),
                status,
                state(status),
                recording.size(),
                Pages.safe(format),
                recording.toJson(),
                () -> twilio.recordings().media(recording));
    }

    private static State state(String status) {
        return switch (status) {
            case "completed" -> State.COMPLETED;
            case "failed", "deleted" -> State.WITHOUT_MEDIA;
            // Processing, or a word that is new.
            default -> State.UNFINISHED;
        };
    }

    @Override
    Item fetch(String id) {
        return item(twilio.recordings().fetch(RecordingSid.of(id)));
    }

    @Override
    String room(String id) {
        return twilio.rooms().fetch(RoomSid.of(id)).toJson();
    }

    @Override
    void delete(String id) {
        twilio.recordings().delete(RecordingSid.of(id));
    }
}
