package dev.tapedeck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.tapedeck.CheckedStandIn.CheckedExchange;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.Participants;
import dev.tapedeck.twilio.PublishedTracks;
import dev.tapedeck.twilio.Rooms;
import dev.tapedeck.twilio.SubscribedTracks;
import dev.tapedeck.twilio.Transcriptions;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.ParticipantSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** A client of Twilio's on a stand-in, and a room in progress in which are two participants. */
record RoomStage(Rooms rooms, RoomSid room, ParticipantSid ada, ParticipantSid bob) {
    static final String NAME = "stand-up / Zürich";

    static RoomStage on(StandIn standIn) {
        Rooms rooms = TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build()
                .rooms();
        RoomSid room = rooms.create(CreateRoomRequest.builder().uniqueName(NAME).build())
                .sid();
        String ada = standIn.joinTwilioRoom(room.value(), "ada");
        String bob = standIn.joinTwilioRoom(NAME, "bob");
        return new RoomStage(rooms, room, ParticipantSid.of(ada), ParticipantSid.of(bob));
    }

    /** One call and its exchanges, written {@code "CreateRoom 201, FetchRoom 200"}. */
    static Arguments call(String exchanges, Consumer<RoomStage> call) {
        return arguments(exchanges, call);
    }

    /** One call that makes the same exchange several times. */
    static Arguments call(String exchange, int times, Consumer<RoomStage> call) {
        return call(String.join(", ", Collections.nCopies(times, exchange)), call);
    }

    /** Makes the call on a new stage, and looks at its exchanges alone. */
    static void check(CheckedStandIn checked, String exchanges, Consumer<RoomStage> call) {
        RoomStage stage = on(checked.standIn());
        int before = checked.exchanges().size();

        call.accept(stage);

        List<CheckedExchange> expected = Stream.of(exchanges.split(", "))
                .map(one -> one.split(" "))
                .map(one -> new CheckedExchange(one[0], Integer.parseInt(one[1])))
                .toList();
        assertThat(checked.exchanges().stream().skip(before)).containsExactlyElementsOf(expected);
    }

    Participants participants() {
        return rooms.participants(room);
    }

    PublishedTracks published() {
        return participants().publishedTracks(ada);
    }

    SubscribedTracks subscribed() {
        return participants().subscribedTracks(bob);
    }

    Transcriptions transcriptions() {
        return rooms.transcriptions(room);
    }
}
