package dev.tapedeck.contract;

import dev.tapedeck.id.CompositionHookSid;
import dev.tapedeck.id.CompositionSid;
import dev.tapedeck.id.ParticipantSid;
import dev.tapedeck.id.RecordingSid;
import dev.tapedeck.id.RoomSid;
import dev.tapedeck.id.TrackSid;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.CellReuse;
import dev.tapedeck.twilio.model.CompositionFormat;
import dev.tapedeck.twilio.model.CreateCompositionHookRequest;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.CreateRecordingSettingsRequest;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.CreateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RoomType;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.SubscribeRule;
import dev.tapedeck.twilio.model.TrackKind;
import dev.tapedeck.twilio.model.TranscriptionStatus;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import dev.tapedeck.twilio.model.UpdateRoomTranscriptionsRequest;
import dev.tapedeck.twilio.model.VideoCodec;
import dev.tapedeck.twilio.model.VideoRegion;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** Calls of Twilio's facade, as users make them. What they reach is seen by the server, and stands nowhere here. */
final class TwilioCalls {
    private static final String HEX = "0123456789abcdef0123456789abcdef";
    private static final RecordingSid RECORDING = RecordingSid.of("RT" + HEX);
    private static final RoomSid ROOM = RoomSid.of("RM" + HEX);
    private static final ParticipantSid PARTICIPANT = ParticipantSid.of("PA" + HEX);
    private static final TrackSid TRACK = TrackSid.of("MT" + HEX);
    private static final CompositionSid COMPOSITION = CompositionSid.of("CJ" + HEX);
    private static final CompositionHookSid HOOK = CompositionHookSid.of("HK" + HEX);
    private static final Map<String, VideoRegion> LAYOUT = Map.of(
            "grid",
            VideoRegion.builder()
                    .maxColumns(3)
                    .reuse(CellReuse.SHOW_OLDEST)
                    .videoSources(List.of("*"))
                    .build());

    private TwilioCalls() {}

    static Stream<Function<TwilioVideo, Object>> all() {
        return Stream.of(recordings(), rooms(), participants(), compositions(), settings())
                .flatMap(List::stream);
    }

    private static List<Function<TwilioVideo, Object>> recordings() {
        return List.of(
                twilio -> first(twilio.recordings().list()),
                twilio -> twilio.recordings().fetch(RECORDING),
                twilio -> done(() -> twilio.recordings().delete(RECORDING)),
                twilio -> twilio.recordings().media(RECORDING).link(),
                twilio -> first(twilio.rooms().recordings(ROOM).list()),
                twilio -> twilio.rooms().recordings(ROOM).fetch(RECORDING),
                twilio -> done(() -> twilio.rooms().recordings(ROOM).delete(RECORDING)),
                twilio -> twilio.rooms().recordings(ROOM).media(RECORDING).link());
    }

    private static List<Function<TwilioVideo, Object>> rooms() {
        CreateRoomRequest group = CreateRoomRequest.builder()
                .type(RoomType.GROUP)
                .uniqueName("daily stand-up / Zürich")
                .videoCodecs(List.of(VideoCodec.VP8, VideoCodec.H264))
                .recordingRules(List.of(
                        RecordingRule.builder().type(RuleType.INCLUDE).all(true).build()))
                .build();
        RecordingRule audio = RecordingRule.builder()
                .type(RuleType.INCLUDE)
                .kind(TrackKind.AUDIO)
                .build();
        return List.of(
                twilio -> twilio.rooms().create(),
                twilio -> twilio.rooms().create(group),
                twilio -> first(twilio.rooms().list()),
                twilio -> twilio.rooms().fetch(ROOM),
                twilio -> twilio.rooms().fetchByUniqueName("daily stand-up / Zürich"),
                twilio -> twilio.rooms().complete(ROOM),
                twilio -> twilio.rooms().completeByUniqueName("stand-up"),
                twilio -> twilio.rooms().recordingRules(ROOM).fetch(),
                twilio -> twilio.rooms().recordingRulesByUniqueName("stand-up").replace(List.of(audio)),
                twilio -> first(twilio.rooms().transcriptions(ROOM).list()),
                twilio -> twilio.rooms()
                        .transcriptionsByUniqueName("stand-up")
                        .create(CreateRoomTranscriptionsRequest.builder()
                                .configuration(Map.of("languageCode", "en-US"))
                                .build()),
                twilio -> twilio.rooms().transcriptions(ROOM).fetch("video_extension_1"),
                twilio -> twilio.rooms()
                        .transcriptions(ROOM)
                        .update(
                                "video_extension_1",
                                UpdateRoomTranscriptionsRequest.builder()
                                        .status(TranscriptionStatus.STOPPED)
                                        .build()));
    }

    private static List<Function<TwilioVideo, Object>> participants() {
        Function<TwilioVideo, Participants> room = twilio -> twilio.rooms().participants(ROOM);
        SubscribeRule none =
                SubscribeRule.builder().type(RuleType.EXCLUDE).all(true).build();
        return List.of(
                twilio -> first(room.apply(twilio).list()),
                twilio -> room.apply(twilio).fetch(PARTICIPANT),
                twilio -> twilio.rooms().participantsByUniqueName("stand-up").fetchByIdentity("ada@example.com"),
                twilio -> room.apply(twilio).disconnect(PARTICIPANT),
                twilio -> room.apply(twilio).disconnectByIdentity("ada"),
                twilio -> room.apply(twilio).anonymize(PARTICIPANT),
                twilio -> first(room.apply(twilio).publishedTracks(PARTICIPANT).list()),
                twilio -> room.apply(twilio).publishedTracksByIdentity("ada").fetch(TRACK),
                twilio -> room.apply(twilio).publishedTracks(PARTICIPANT).fetchByName("camera"),
                twilio ->
                        room.apply(twilio).subscribedTracks(PARTICIPANT).list().toList(),
                twilio -> room.apply(twilio).subscribedTracksByIdentity("ada").fetch(TRACK),
                twilio -> room.apply(twilio).subscribedTracks(PARTICIPANT).rules(),
                twilio -> room.apply(twilio).subscribedTracks(PARTICIPANT).replaceRules(List.of(none)));
    }

    private static List<Function<TwilioVideo, Object>> compositions() {
        return List.of(
                twilio -> twilio.compositions()
                        .create(CreateCompositionRequest.builder()
                                .roomSid(ROOM)
                                .videoLayout(LAYOUT)
                                .audioSources(List.of("*", "speaker"))
                                .format(CompositionFormat.MP4)
                                .build()),
                twilio -> first(twilio.compositions().list()),
                twilio -> twilio.compositions().fetch(COMPOSITION),
                twilio -> done(() -> twilio.compositions().delete(COMPOSITION)),
                twilio -> twilio.compositions().media(COMPOSITION).link(),
                twilio -> twilio.compositionHooks()
                        .create(CreateCompositionHookRequest.builder()
                                .friendlyName("all rooms")
                                .videoLayout(LAYOUT)
                                .build()),
                twilio -> first(twilio.compositionHooks().list()),
                twilio -> twilio.compositionHooks().fetch(HOOK),
                twilio -> twilio.compositionHooks()
                        .update(
                                HOOK,
                                UpdateCompositionHookRequest.builder()
                                        .friendlyName("no rooms")
                                        .enabled(false)
                                        .build()),
                twilio -> done(() -> twilio.compositionHooks().delete(HOOK)));
    }

    private static List<Function<TwilioVideo, Object>> settings() {
        return List.of(
                twilio -> twilio.settings().recordings(),
                twilio -> twilio.settings()
                        .replaceRecordings(CreateRecordingSettingsRequest.builder()
                                .friendlyName("in our bucket")
                                .awsStorageEnabled(true)
                                .build()),
                twilio -> twilio.settings().compositions(),
                twilio -> twilio.settings()
                        .replaceCompositions(CreateCompositionSettingsRequest.builder()
                                .friendlyName("at Twilio's")
                                .awsStorageEnabled(false)
                                .build()));
    }

    // The stubs answer the first page to every request.
    private static List<?> first(PagedIterable<?> listing) {
        return listing.pages().iterator().next().items();
    }

    private static String done(Runnable call) {
        call.run();
        return "done";
    }
}
