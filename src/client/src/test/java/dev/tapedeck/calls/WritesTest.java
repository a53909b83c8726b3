package dev.tapedeck.calls;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.ConferenceId;
import dev.tapedeck.signalwire.id.ConferenceTokenId;
import dev.tapedeck.signalwire.id.RoomId;
import dev.tapedeck.signalwire.id.StreamId;
import dev.tapedeck.signalwire.model.CreateRoomTokenRequest;
import dev.tapedeck.signalwire.model.UpdateRoomRequest;
import dev.tapedeck.signalwire.model.UpdateStreamRequest;
import dev.tapedeck.signalwire.model.UpdateVideoConferenceRequest;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionHookSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.TrackKind;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import dev.tapedeck.twilio.model.VideoCodec;
import dev.tapedeck.twilio.model.VideoRegion;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The exact requests of calls that change something. */
class WritesTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final String UUID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final RoomId ROOM = RoomId.of(UUID);
    private static final RoomSid TWILIO_ROOM = RoomSid.of("RM" + HEX);

    static Stream<Arguments> sendsJsonBodies() {
        return Stream.of(
                signalWire(
                        "{\"max_members\":7}",
                        client -> client.rooms()
                                .update(
                                        ROOM,
                                        UpdateRoomRequest.builder()
                                                .maxMembers(7)
                                                .build())),
                signalWire(
                        "{}",
                        client -> client.rooms()
                                .update(ROOM, UpdateRoomRequest.builder().build())),
                signalWire(
                        "{\"join_from\":\"2026-03-01T09:00:00Z\",\"meta\":{\"a\":[1,null,\"é\"]}}",
                        client -> client.rooms()
                                .update(
                                        ROOM,
                                        UpdateRoomRequest.builder()
                                                .joinFrom(Instant.parse("2026-03-01T09:00:00Z"))
                                                .meta(Map.of("a", Arrays.asList(1, null, "é")))
                                                .build())),
                signalWire(
                        "{\"display_name\":\"\"}",
                        client -> client.conferences()
                                .update(
                                        ConferenceId.of(UUID),
                                        UpdateVideoConferenceRequest.builder()
                                                .displayName("")
                                                .build())),
                signalWire(
                        "{\"url\":\"rtmps://live.example.com/app/key\"}",
                        client -> client.streams()
                                .update(
                                        StreamId.of(UUID),
                                        UpdateStreamRequest.builder()
                                                .url("rtmps://live.example.com/app/key")
                                                .build())),
                signalWire(
                        "{\"room_name\":\"standup\",\"join_audio_muted\":false}",
                        client -> client.roomTokens()
                                .create(CreateRoomTokenRequest.builder()
                                        .roomName("standup")
                                        .joinAudioMuted(false)
                                        .build())),
                signalWire("", client -> client.conferenceTokens().reset(ConferenceTokenId.of(UUID))));
    }

    /** Defaults of the contract are not sent: they would overwrite the object's values. */
    @ParameterizedTest
    @MethodSource
    void sendsJsonBodies(String body, Consumer<SignalWireVideo> call) {
        Wire.answer(SERVICE, okJson("{}"));

        call.accept(Wire.signalWire(SERVICE));

        assertThat(Wire.requests(SERVICE)).hasSize(1);
        assertThat(Wire.requests(SERVICE).get(0).getBodyAsString()).isEqualTo(body);
    }

    static Stream<Arguments> sendsForms() {
        return Stream.of(
                twilio("", client -> client.rooms().create()),
                twilio(
                        "VideoCodecs=VP8&VideoCodecs=H264&AudioOnly=false",
                        client -> client.rooms()
                                .create(CreateRoomRequest.builder()
                                        .videoCodecs(List.of(VideoCodec.VP8, VideoCodec.H264))
                                        .audioOnly(false)
                                        .build())),
                twilio(
                        "Rules=%5B%7B%22type%22%3A%22include%22%2C%22kind%22%3A%22audio%22%7D%5D",
                        client -> client.rooms()
                                .recordingRules(TWILIO_ROOM)
                                .replace(List.of(RecordingRule.builder()
                                        .type(RuleType.INCLUDE)
                                        .kind(TrackKind.AUDIO)
                                        .build()))),
                twilio(
                        "Rules=%5B%5D",
                        client -> client.rooms()
                                .recordingRulesByUniqueName("standup")
                                .replace(List.of())),
                twilio(
                        "RoomSid=RM" + HEX + "&VideoLayout=%7B%22grid%22%3A%7B%22video_sources%22%3A%5B%22*%22%5D%7D%7D"
                                + "&AudioSources=*&AudioSources=a%26b%3D%C3%BC",
                        client -> client.compositions()
                                .create(CreateCompositionRequest.builder()
                                        .roomSid(TWILIO_ROOM)
                                        .videoLayout(Map.of(
                                                "grid",
                                                VideoRegion.builder()
                                                        .videoSources(List.of("*"))
                                                        .build()))
                                        .audioSources(List.of("*", "a&b=ü"))
                                        .build())),
                twilio(
                        "FriendlyName=all+rooms&Enabled=false",
                        client -> client.compositionHooks()
                                .update(
                                        CompositionHookSid.of("HK" + HEX),
                                        UpdateCompositionHookRequest.builder()
                                                .friendlyName("all rooms")
                                                .enabled(false)
                                                .build())));
    }

    @ParameterizedTest
    @MethodSource
    void sendsForms(String form, Consumer<TwilioVideo> call) {
        Wire.answer(SERVICE, okJson("{}"));

        call.accept(Wire.twilio(SERVICE));

        assertThat(Wire.requests(SERVICE)).hasSize(1);
        assertThat(Wire.requests(SERVICE).get(0).getBodyAsString()).isEqualTo(form);
    }

    private static Arguments twilio(String form, Consumer<TwilioVideo> call) {
        return arguments(form, call);
    }

    private static Arguments signalWire(String body, Consumer<SignalWireVideo> call) {
        return arguments(body, call);
    }
}
