package dev.tapedeck.listing;

import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.signalwire.model.ListRoomSessionRecordingsRequest;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import java.net.URI;

/** The list methods of both clients, in the form that shared tests use. */
enum ListMethod {
    TWILIO_RECORDINGS("/v1/Recordings", "PageSize", 100) {
        @Override
        PagedIterable<?> list(URI service) {
            return Wire.twilio(service).recordings().list();
        }

        @Override
        PagedIterable<?> listPagesOf(int size, URI service) {
            return Wire.twilio(service)
                    .recordings()
                    .list(ListRecordingsRequest.builder().pageSize(size).build());
        }
    },
    TWILIO_ROOM_RECORDINGS("/v1/Rooms/" + Ids.ROOM + "/Recordings", "PageSize", 1000) {
        @Override
        PagedIterable<?> list(URI service) {
            return Wire.twilio(service).rooms().recordings(RoomSid.of(Ids.ROOM)).list();
        }

        @Override
        PagedIterable<?> listPagesOf(int size, URI service) {
            var request = dev.tapedeck.twilio.model.ListRoomRecordingsRequest.builder()
                    .pageSize(size);
            return Wire.twilio(service).rooms().recordings(RoomSid.of(Ids.ROOM)).list(request.build());
        }
    },
    SIGNALWIRE_RECORDINGS("/api/video/room_recordings", "page_size", 1000) {
        @Override
        PagedIterable<?> list(URI service) {
            return Wire.signalWire(service).recordings().list();
        }

        @Override
        PagedIterable<?> listPagesOf(int size, URI service) {
            var request = ListRoomRecordingsRequest.builder().pageSize(size);
            return Wire.signalWire(service).recordings().list(request.build());
        }
    },
    SIGNALWIRE_SESSION_RECORDINGS("/api/video/room_sessions/" + Ids.SESSION + "/recordings", "page_size", 1000) {
        @Override
        PagedIterable<?> list(URI service) {
            return Wire.signalWire(service).roomSessions().recordings(RoomSessionId.of(Ids.SESSION));
        }

        @Override
        PagedIterable<?> listPagesOf(int size, URI service) {
            var request = ListRoomSessionRecordingsRequest.builder().pageSize(size);
            return Wire.signalWire(service).roomSessions().recordings(RoomSessionId.of(Ids.SESSION), request.build());
        }
    };

    /** Ids for paths. */
    static final class Ids {
        static final String ROOM = "RM0123456789abcdef0123456789abcdef";
        static final String SESSION = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";

        private Ids() {}
    }

    final String path;
    final String sizeParameter;
    final int largestPage;

    ListMethod(String path, String sizeParameter, int largestPage) {
        this.path = path;
        this.sizeParameter = sizeParameter;
        this.largestPage = largestPage;
    }

    abstract PagedIterable<?> list(URI service);

    abstract PagedIterable<?> listPagesOf(int size, URI service);

    /** Returns the first request's path and query for pages of this size. */
    String first(long size) {
        return path + "?" + sizeParameter + "=" + size;
    }

    /** Returns the path and query of a later page, as in a link to it. */
    String later(int page) {
        return path + "?" + token(page);
    }

    String token(int page) {
        return (isTwilio() ? "PageToken=" : "page_token=") + page;
    }

    boolean isTwilio() {
        return path.startsWith("/v1/");
    }

    /** Returns the JSON of one page with these records; an empty {@code next} means the last page. */
    String page(int records, String next) {
        String items = "[" + "{},".repeat(records).replaceAll(",$", "") + "]";
        String link = next.isEmpty() ? "null" : '"' + next + '"';
        return isTwilio()
                ? "{\"recordings\":" + items + ",\"meta\":{\"key\":\"recordings\",\"next_page_url\":" + link + "}}"
                : "{\"data\":" + items + ",\"links\":{\"self\":\"s\",\"first\":\"f\",\"next\":" + link + "}}";
    }
}
