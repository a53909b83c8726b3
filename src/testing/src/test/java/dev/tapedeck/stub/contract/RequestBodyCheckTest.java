package dev.tapedeck.stub.contract;

import static dev.tapedeck.stub.contract.SampleRequests.ROOM;
import static dev.tapedeck.stub.contract.SampleRequests.UUID;
import static dev.tapedeck.stub.contract.SampleRequests.form;
import static dev.tapedeck.stub.contract.SampleRequests.get;
import static dev.tapedeck.stub.contract.SampleRequests.json;
import static dev.tapedeck.stub.contract.SampleRequests.withBody;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds each kind of planted fault in a request's body, and none in correct bodies. */
class RequestBodyCheckTest {
    private static final String COMPOSITIONS = "/v1/Compositions";
    private static final String ROOMS = "/api/video/rooms";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RoomSid=" + ROOM,
                "RoomSid=" + ROOM + "&AudioSources=*&AudioSources=b%26c&Trim=true&Format=mp4",
                "RoomSid=" + ROOM + "&VideoLayout=%7B%22grid%22%3A%7B%22video_sources%22%3A%5B%22*%22%5D%7D%7D",
            })
    void acceptsForms(String body) {
        assertThat(Contract.twilio().request(form(COMPOSITIONS, body)))
                .isEqualTo(new Contract.Result("CreateComposition", List.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"name\":\"a\"}", "{\"name\":\"a\",\"max_members\":300,\"meta\":{\"any\":[1,null]}}"})
    void acceptsJson(String body) {
        assertThat(Contract.signalWire().request(json("POST", ROOMS, body)))
                .isEqualTo(new Contract.Result("create_room", List.of()));
    }

    @Test
    void acceptsListsInForms() {
        String rules = "Rules=%5B%7B%22type%22%3A%22include%22%2C%22all%22%3Atrue%7D%5D";

        assertThat(Contract.twilio().request(form("/v1/Rooms/" + ROOM + "/RecordingRules", rules)))
                .isEqualTo(new Contract.Result("UpdateRoomRecordingRule", List.of()));
        assertThat(Contract.twilio().request(form("/v1/Rooms/" + ROOM + "/RecordingRules", "")))
                .isEqualTo(new Contract.Result("UpdateRoomRecordingRule", List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Trim=true|form must have the field RoomSid",
                "``|form must have the field RoomSid",
                "RoomSid=RM1|form at $.RoomSid must match ^RM[0-9a-fA-F]{32}\\z but was \"RM1\"",
                "RoomSid=" + ROOM + "&Foo=1|form has the field Foo, which is not of the contract",
                "RoomSid=" + ROOM + "&Trim=True|form at $.Trim must be of the type boolean but was \"True\"",
                "RoomSid=" + ROOM + "&Trim=true&Trim=true|form field Trim must come once but came 2 times",
                "RoomSid=" + ROOM + "&VideoLayout=grid|"
                        + "form at $.VideoLayout must be of the type object but was \"grid\"",
            })
    void findsFaultsOfAForm(String body, String fault) {
        assertThat(Contract.twilio().request(form(COMPOSITIONS, body)))
                .isEqualTo(new Contract.Result("CreateComposition", List.of("POST " + COMPOSITIONS + ": " + fault)));
    }

    @Test
    void findsFaultsOfJsonInAForm() {
        String path = "/v1/Rooms/" + ROOM + "/RecordingRules";

        assertThat(Contract.twilio()
                        .request(form(path, "Rules=%5B%7B%22type%22%3A%22include%22%2C%22al%22%3Atrue%7D%5D"))
                        .faults())
                .containsExactly(
                        "POST " + path + ": form at $.Rules[0] has the field al, which is not of the contract");
        assertThat(Contract.twilio()
                        .request(form(path, "Rules=%5B1%5D&Rules=%5B%5D"))
                        .faults())
                .containsExactly(
                        "POST " + path + ": form field Rules must come once but came 2 times",
                        "POST " + path + ": form at $.Rules[0] must be of the type object but was 1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|body must have the field name",
                "{\"name\":\"a\",\"nane\":\"b\"}|body has the field nane, which is not of the contract",
                "{\"name\":\"a b\"}|body at $.name must match ^[A-Za-z0-9_\\-]+$ but was \"a b\"",
                "{\"name\":null}|body at $.name must be of the type string but was null",
                "{\"name\":\"a\",\"max_members\":\"3\"}|"
                        + "body at $.max_members must be of the type integer but was \"3\"",
                "{\"name\":\"a\",\"max_members\":301}|body at $.max_members must be at most 300 but was 301",
                "{\"name\":\"a\",\"join_from\":\"2026-03-01\"}|"
                        + "body at $.join_from must be a well-formed date-time but was \"2026-03-01\"",
                "{\"name\":\"a\"|body must be of the type object but was \"{\\\"name\\\":\\\"a\\\"\"",
            })
    void findsFaultsOfJson(String body, String fault) {
        assertThat(Contract.signalWire().request(json("POST", ROOMS, body)))
                .isEqualTo(new Contract.Result("create_room", List.of("POST " + ROOMS + ": " + fault)));
    }

    @Test
    void findsTextsThatAreTooLong() {
        String body = "{\"name\":\"" + "a".repeat(101) + "\"}";

        assertThat(Contract.signalWire().request(json("POST", ROOMS, body)).faults())
                .singleElement()
                .asString()
                .startsWith("POST " + ROOMS + ": body at $.name must have at most 100 characters but was \"aaa");
    }

    @Test
    void findsBodiesOfAnotherTypeAndUnexpectedBodies() {
        assertThat(Contract.twilio().request(json("POST", COMPOSITIONS, "{}")).faults())
                .containsExactly("POST " + COMPOSITIONS + ": header Content-Type must be one of"
                        + " [application/x-www-form-urlencoded] but was application/json");
        assertThat(Contract.signalWire().request(form(ROOMS, "name=a")).faults())
                .hasSize(1);
        assertThat(Contract.signalWire()
                        .request(SampleRequests.of("POST", ROOMS))
                        .faults())
                .hasSize(1);
        assertThat(Contract.signalWire()
                        .request(withBody(get("/api/video/rooms/" + UUID), "application/json", "{}"))
                        .faults())
                .containsExactly(
                        "GET /api/video/rooms/" + UUID + ": the request must have no body but has one of 2 characters");
    }
}
