package dev.tapedeck.rooms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.tapedeck.FakeTime;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.server.Wire;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.RoomRecordingRules;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.SubscribedTracks;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.PublishedTrack;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.SubscribeRule;
import dev.tapedeck.twilio.model.SubscribedTrack;
import dev.tapedeck.twilio.model.TrackKind;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The tracks in a room, and the rules about them. */
class TwilioTracksTest {

    private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
    private static final SubscribeRule NOTHING =
            SubscribeRule.builder().type(RuleType.EXCLUDE).all(true).build();
    private static final SubscribeRule EVERYTHING =
            SubscribeRule.builder().type(RuleType.INCLUDE).all(true).build();

    private final FakeTime time = new FakeTime();
    private final StandIn standIn = StandIn.builder()
            .clock(time.clock(Instant.parse("2026-11-21T09:00:00Z")))
            .start();
    private final Rooms rooms = Wire.twilio(standIn).rooms();
    private final RoomSid room = rooms.create().sid();
    private final Participants participants = rooms.participants(room);
    private final ParticipantSid ada = join(room, "ada");
    private final SubscribedTracks ofAda = participants.subscribedTracks(ada);

    @AfterEach
    void close() {
        assertThat(standIn.failures()).isEmpty();
        standIn.close();
    }

    @Test
    void participantsSendAudioAndVideoUntilTheyLeave() {
        List<PublishedTrack> tracks =
                participants.publishedTracksByIdentity("ada").list().toList();

        assertThat(tracks)
                .extracting(PublishedTrack::name, PublishedTrack::kind)
                .containsExactly(tuple("microphone", TrackKind.AUDIO), tuple("camera", TrackKind.VIDEO));
        assertThat(participants.publishedTracks(ada).fetchByName("camera")).isEqualTo(tracks.get(1));
        assertThat(participants
                        .publishedTracks(ada)
                        .fetch(Objects.requireNonNull(tracks.get(0).sid())))
                .isEqualTo(tracks.get(0));

        participants.disconnect(ada);

        assertThat(participants.publishedTracks(ada).list()).isEmpty();
    }

    @Test
    void audioOnlyRoomHasNoVideo() {
        RoomSid audio = rooms.create(CreateRoomRequest.builder().audioOnly(true).build())
                .sid();
        ParticipantSid carol = join(audio, "carol");

        assertThat(rooms.participants(audio).publishedTracks(carol).list())
                .extracting(PublishedTrack::name)
                .containsExactly("microphone");
    }

    @Test
    void subscribedTracksStartWhenBothParticipantsArePresent() {
        assertThat(ofAda.list()).isEmpty();
        time.pass(Duration.ofSeconds(8));
        ParticipantSid bob = join(room, "bob");

        List<SubscribedTrack> tracks = ofAda.list().toList();

        assertThat(tracks).hasSize(2).allSatisfy(track -> {
            assertThat(track.publisherSid()).isEqualTo(bob);
            assertThat(track.participantSid()).isEqualTo(ada);
            assertThat(track.dateCreated()).isEqualTo(START.plusSeconds(8));
            assertThat(ofAda.fetch(Objects.requireNonNull(track.sid()))).isEqualTo(track);
        });
        assertThat(participants.publishedTracks(bob).list())
                .extracting(PublishedTrack::sid)
                .isEqualTo(tracks.stream().map(SubscribedTrack::sid).toList());
        participants.disconnect(bob);
        assertThat(ofAda.list()).isEmpty();
        assertThatThrownBy(
                        () -> ofAda.fetch(Objects.requireNonNull(tracks.get(0).sid())))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void rulesAreAppliedInOrder() {
        ParticipantSid bob = join(room, "bob");
        join(room, "carol");
        SubscribeRule carolsCamera = SubscribeRule.builder()
                .type(RuleType.INCLUDE)
                .publisher("carol")
                .track("camera")
                .build();
        SubscribeRule soundOfBob = SubscribeRule.builder()
                .type(RuleType.INCLUDE)
                .publisher(bob.value())
                .kind(TrackKind.AUDIO)
                .build();

        ofAda.replaceRules(List.of(NOTHING, carolsCamera, soundOfBob));
        assertThat(ofAda.list()).extracting(SubscribedTrack::name).containsExactly("camera", "microphone");

        ofAda.replaceRules(List.of(EVERYTHING, NOTHING));
        assertThat(ofAda.list()).isEmpty();
        ofAda.replaceRules(List.of(NOTHING, EVERYTHING));
        assertThat(ofAda.list()).hasSize(4);
    }

    @Test
    void rulesReplaceEarlierOnesAndAreDated() {
        assertThat(ofAda.rules().rules())
                .singleElement()
                .extracting(SubscribeRule::type, SubscribeRule::all)
                .containsExactly(RuleType.INCLUDE, true);
        assertThat(ofAda.rules().dateCreated()).isNull();
        time.pass(Duration.ofSeconds(1));
        ofAda.replaceRules(List.of(NOTHING, EVERYTHING));
        time.pass(Duration.ofSeconds(1));

        var replaced = ofAda.replaceRules(List.of(NOTHING));

        assertThat(replaced).isEqualTo(ofAda.rules());
        assertThat(replaced.rules()).hasSize(1);
        assertThat(replaced.dateCreated()).isEqualTo(START.plusSeconds(1));
        assertThat(replaced.dateUpdated()).isEqualTo(START.plusSeconds(2));
    }

    @Test
    void recordingRulesAreTheRoomsUntilReplaced() {
        RecordingRule sound = RecordingRule.builder()
                .type(RuleType.INCLUDE)
                .kind(TrackKind.AUDIO)
                .build();
        RoomRecordingRules rules = rooms.recordingRules(rooms.create(CreateRoomRequest.builder()
                        .recordingRules(List.of(sound))
                        .build())
                .sid());

        assertThat(rooms.recordingRules(room).fetch().rules())
                .extracting(RecordingRule::type, RecordingRule::all)
                .containsExactly(tuple(RuleType.EXCLUDE, true));
        assertThat(rules.fetch().rules()).extracting(RecordingRule::kind).containsExactly(TrackKind.AUDIO);
        rules.replace(
                List.of(RecordingRule.builder().type(RuleType.INCLUDE).all(true).build(), sound));
        assertThat(rules.fetch().rules()).extracting(RecordingRule::all).containsExactly(true, null);
    }

    @Test
    void rulesOfAnEndedRoomDoNotChange() {
        rooms.complete(room);

        assertThatThrownBy(() -> ofAda.replaceRules(List.of(NOTHING)))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).hasValue("53118"));
        assertThat(ofAda.rules().rules()).extracting(SubscribeRule::type).containsExactly(RuleType.INCLUDE);
    }

    private ParticipantSid join(RoomSid where, String identity) {
        return ParticipantSid.of(standIn.joinTwilioRoom(where.value(), identity));
    }
}
