package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.id.RoomId;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.RoomSid;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Services have moved operations between these statuses before: each is accepted, whichever the contract names. */
class SuccessTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final String UUID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final RoomId ROOM = RoomId.of(UUID);
    private static final RoomSid TWILIO_ROOM = RoomSid.of("RM" + HEX);

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202})
    void everySuccessStatusReturnsItsObject(int status) {
        Wire.answer(SERVICE, jsonResponse("{\"sid\":\"RM" + HEX + "\",\"id\":\"" + UUID + "\"}", status));

        assertThat(Wire.twilio(SERVICE).rooms().create().sid()).isEqualTo(TWILIO_ROOM);
        assertThat(Wire.signalWire(SERVICE)
                        .rooms()
                        .update(ROOM, UpdateRoomRequest.builder().build())
                        .id())
                .isEqualTo(ROOM);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 202, 204})
    void everySuccessStatusIsADeletion(int status) {
        Wire.answer(SERVICE, status(status));

        assertThatCode(() -> Wire.twilio(SERVICE).recordings().delete(RecordingSid.of("RT" + HEX)))
                .doesNotThrowAnyException();
        assertThatCode(() -> Wire.signalWire(SERVICE).rooms().delete(ROOM)).doesNotThrowAnyException();
    }
}
