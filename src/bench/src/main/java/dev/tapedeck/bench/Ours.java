package dev.tapedeck.bench;

import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.RoomRecordings;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.ListRoomRecordingsRequest;
import dev.tapedeck.twilio.model.RoomRecording;
import java.net.URI;

/** Our facade, used as in user code. */
final class Ours implements Client {
    private final TwilioVideo twilio;

    Ours(URI url) {
        twilio = TwilioVideo.builder()
                .account(Recorded.ACCOUNT, "token")
                .baseUrl(url)
                .build();
    }

    TwilioVideo twilio() {
        return twilio;
    }

    @Override
    public void list(Query query, RecordConsumer consumer) {
        OurHash hash = new OurHash();
        for (RoomRecording recording : listing(query)) {
            if (!consumer.accept(hash.of(recording))) {
                return;
            }
        }
    }

    private PagedIterable<RoomRecording> listing(Query query) {
        ListRoomRecordingsRequest.Builder request =
                ListRoomRecordingsRequest.builder().pageSize(query.pageSize());
        if (query.parallel() > 1) {
            request.dateCreatedAfter(Archive.SINCE).dateCreatedBefore(Archive.UNTIL);
        }
        RoomRecordings recordings = twilio.rooms().recordings(RoomSid.of(Recorded.ROOM));
        return query.applyTo(recordings.list(request.build()));
    }

    @Override
    public void close() {
        twilio.close();
    }
}
