package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.twilio.exception.ApiException;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.Room;
import com.twilio.rest.video.v1.room.Participant;
import com.twilio.rest.video.v1.room.participant.Anonymize;
import com.twilio.rest.video.v1.room.participant.PublishedTrack;
import com.twilio.rest.video.v1.room.participant.SubscribeRules;
import com.twilio.rest.video.v1.room.participant.SubscribedTrack;
import com.twilio.type.Rule;
import com.twilio.type.SubscribeRule;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RoomSid;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Twilio's own SDK and our client read and change the same participants and tracks on the stand-in. */
class TwilioParticipantsSdkIT {
    private StandIn standIn;
    private TwilioRestClient sdk;
    private String room;
    private String ada;
    private String bob;
    private Participants participants;

    /** The values that two clients must agree on for the same participant. */
    private record SeenParticipant(
            String sid,
            String status,
            @Nullable String identity,
            Instant start,
            @Nullable Integer duration) {
        static SeenParticipant of(Participant participant) {
            return new SeenParticipant(
                    participant.getSid(),
                    participant.getStatus().toString(),
                    participant.getIdentity(),
                    participant.getStartTime().toInstant(),
                    participant.getDuration());
        }

        static SeenParticipant of(dev.tapedeck.twilio.model.Participant participant) {
            return new SeenParticipant(
                    participant.sid().value(),
                    participant.status().value(),
                    participant.identity(),
                    Objects.requireNonNull(participant.startTime()),
                    participant.duration());
        }
    }

    @Test
    void pagesThroughARoomByItsName() {
        String name = "Böttcher & Söhne";
        Room.creator().setUniqueName(name).create(sdk);
        String first = standIn.joinTwilioRoom(name, "ada");
        String second = standIn.joinTwilioRoom(name, "bob");

        assertThat(Participant.reader(name).pageSize(1).read(sdk))
                .extracting(Participant::getSid)
                .containsExactly(second, first);
    }

    @BeforeEach
    void start() {
        standIn = StandIn.builder().start();
        sdk = TwilioSdk.theirs(standIn);
        room = Room.creator().setUniqueName("DailyStandup").create(sdk).getSid();
        ada = standIn.joinTwilioRoom(room, "ada");
        bob = standIn.joinTwilioRoom("DailyStandup", "Bob B. / 2");
        participants = TwilioSdk.ours(standIn).rooms().participants(RoomSid.of(room));
    }

    @AfterEach
    void stop() {
        standIn.close();
        assertThat(standIn.failures()).isEmpty();
    }

    @Test
    void listsAndFetchesTheSameParticipants() {
        assertThat(stream(Participant.reader("DailyStandup").pageSize(1).read(sdk))
                        .map(SeenParticipant::of))
                .hasSize(2)
                .isEqualTo(participants.list().stream().map(SeenParticipant::of).toList());
        assertThat(Participant.fetcher(room, "ada").fetch(sdk).getSid()).isEqualTo(ada);
        assertThat(Participant.reader(room).setIdentity("Bob B. / 2").read(sdk))
                .extracting(Participant::getSid)
                .containsExactly(bob);
    }

    @Test
    void listsParticipantsOfPastRoomsAsDisconnected() {
        String past = Room.reader()
                .setStatus(Room.RoomStatus.COMPLETED)
                .read(sdk)
                .iterator()
                .next()
                .getSid();

        assertThat(stream(Participant.reader(past)
                                .setStatus(Participant.Status.DISCONNECTED)
                                .read(sdk))
                        .map(SeenParticipant::of))
                .hasSize(6)
                .isEqualTo(TwilioSdk.ours(standIn).rooms().participants(RoomSid.of(past)).list().stream()
                        .map(SeenParticipant::of)
                        .toList());
    }

    @Test
    void disconnectsAParticipantAndForgetsTheIdentity() {
        Participant removed = Participant.updater(room, "ada")
                .setStatus(Participant.Status.DISCONNECTED)
                .update(sdk);

        assertThat(removed.getStatus()).isEqualTo(Participant.Status.DISCONNECTED);
        assertThat(SeenParticipant.of(participants.fetch(ParticipantSid.of(ada))))
                .isEqualTo(SeenParticipant.of(removed));
        assertThatThrownBy(() -> Participant.fetcher(room, "ada").fetch(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getStatusCode()).isEqualTo(404));
    }

    @Test
    void anonymizesAParticipant() {
        Anonymize anonymous = Anonymize.updater(room, ada).update(sdk);

        assertThat(anonymous.getIdentity()).isEqualTo(ada);
        assertThat(participants.fetch(ParticipantSid.of(ada)).identity()).isEqualTo(ada);
    }

    @Test
    void readsPublishedAndSubscribedTracks() {
        PublishedTrack camera = PublishedTrack.fetcher(room, "ada", "camera").fetch(sdk);

        assertThat(PublishedTrack.reader(room, ada).read(sdk))
                .extracting(PublishedTrack::getKind)
                .containsExactly(PublishedTrack.Kind.AUDIO, PublishedTrack.Kind.VIDEO);
        assertThat(PublishedTrack.fetcher(room, ada, camera.getSid()).fetch(sdk))
                .isEqualTo(camera);
        assertThat(SubscribedTrack.fetcher(room, bob, camera.getSid())
                        .fetch(sdk)
                        .getPublisherSid())
                .isEqualTo(ada);
        assertThat(SubscribedTrack.reader(room, bob).read(sdk))
                .extracting(SubscribedTrack::getSid)
                .containsExactlyElementsOf(participants.subscribedTracks(ParticipantSid.of(bob)).list().stream()
                        .map(track -> Objects.requireNonNull(track.sid()).value())
                        .toList());
    }

    @Test
    void replacesSubscribeRulesAndSubscribedTracks() {
        SubscribeRule cameras = SubscribeRule.builder()
                .withType(Rule.Type.INCLUDE)
                .withPublisher("ada")
                .withTrack("camera")
                .build();
        SubscribeRules replaced = SubscribeRules.updater(room, bob)
                // Twilio's SDK sends the toString() of anything but a map: its own SubscribeRulesUpdate would not be
                // JSON.
                .setRules("[{\"type\":\"include\",\"publisher\":\"ada\",\"track\":\"camera\"}]")
                .update(sdk);

        assertThat(replaced.getRules()).containsExactly(cameras);
        assertThat(SubscribeRules.fetcher(room, bob).fetch(sdk)).isEqualTo(replaced);
        assertThat(SubscribedTrack.reader(room, bob).read(sdk))
                .extracting(SubscribedTrack::getName)
                .containsExactly("camera");
        assertThat(participants.subscribedTracks(ParticipantSid.of(bob)).rules().rules())
                .singleElement()
                .satisfies(rule -> assertThat(rule.publisher()).isEqualTo("ada"));
        assertThatThrownBy(
                        () -> SubscribeRules.updater(room, bob).setRules("[]").update(sdk))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.getCode()).isEqualTo(53215));
    }

    private static <T> Stream<T> stream(Iterable<T> things) {
        return StreamSupport.stream(things.spliterator(), false);
    }
}
