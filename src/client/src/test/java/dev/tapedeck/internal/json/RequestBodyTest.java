package dev.tapedeck.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.signalwire.model.CreateRoomTokenRequest;
import dev.tapedeck.signalwire.model.RoomTokenPermission;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.model.VideoQuality;
import dev.tapedeck.signalwire.wire.WireAdapters;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RequestBodyTest {
    @Test
    void hasOnlySetFields() {
        assertThat(json(UpdateRoomRequest.builder().build())).isEqualTo("{}");
        assertThat(json(UpdateRoomRequest.builder()
                        .maxMembers(5)
                        .recordOnStart(false)
                        .quality(VideoQuality.of("4320p"))
                        .removeAt(Instant.parse("2026-03-14T09:00:00Z"))
                        .build()))
                .isEqualTo("{\"max_members\":5,\"record_on_start\":false,\"quality\":\"4320p\","
                        + "\"remove_at\":\"2026-03-14T09:00:00Z\"}");
    }

    @Test
    void writesAListAsAnArray() {
        CreateRoomTokenRequest request = CreateRoomTokenRequest.builder()
                .roomName("standup")
                .permissions(List.of(RoomTokenPermission.of("room.self.leave"), RoomTokenPermission.of("room.new")))
                .build();

        assertThat(json(request))
                .isEqualTo("{\"room_name\":\"standup\",\"permissions\":[\"room.self.leave\",\"room.new\"]}");
    }

    @Test
    void sendsAnEmptyList() {
        CreateRoomTokenRequest request = CreateRoomTokenRequest.builder()
                .roomName("standup")
                .permissions(List.of())
                .build();

        assertThat(json(request)).isEqualTo("{\"room_name\":\"standup\",\"permissions\":[]}");
    }

    @Test
    void writesFreeFormValuesUnchanged() {
        UpdateRoomRequest request = UpdateRoomRequest.builder()
                .meta(Map.of("a", List.of(1, 2.5, "<x>", Map.of("b", true))))
                .build();

        assertThat(json(request)).isEqualTo("{\"meta\":{\"a\":[1,2.5,\"<x>\",{\"b\":true}]}}");
    }

    private static String json(Object request) {
        return WireAdapters.gson().toJson(request);
    }
}
