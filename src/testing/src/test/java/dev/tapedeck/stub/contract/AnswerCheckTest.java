package dev.tapedeck.stub.contract;

import static dev.tapedeck.stub.contract.SampleRequests.RECORDING;
import static dev.tapedeck.stub.contract.SampleRequests.UUID;
import static dev.tapedeck.stub.contract.SampleRequests.answer;
import static dev.tapedeck.stub.contract.SampleRequests.get;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Finds each kind of planted fault in a response, and none in the contracts' own examples. */
class AnswerCheckTest {
    private static final Schemas TWILIO = Schemas.ofAnswers(ContractDocument.twilio());
    private static final Schemas SIGNALWIRE = Schemas.ofAnswers(ContractDocument.signalWire());
    private static final HttpMessage.Request FETCH = get("/api/video/room_recordings/" + UUID);
    private static final String PLACE = "GET /api/video/room_recordings/" + UUID + ": answer 200 ";

    @ParameterizedTest
    @MethodSource("dev.tapedeck.stub.contract.ContractExample#examples")
    void acceptsEveryExample(ContractExample example) {
        Map<String, List<String>> headers =
                Map.of("content-type", List.of("application/json"), "location", List.of("https://s.example/"));
        HttpMessage.Response received = new HttpMessage.Response(
                Integer.parseInt(example.status()), headers, example.value().toString());

        Schemas schemas = example.operation().contract().provider().equals("twilio") ? TWILIO : SIGNALWIRE;
        assertThat(new AnswerCheck(received, schemas).faults(example.operation().node()))
                .isEmpty();
    }

    @Test
    void acceptsUnknownFields() {
        ObjectNode extended = recording().put("tapedeck_unknown", 1);

        assertThat(ofRecording(extended)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "id|null|at $.id must be of the type string but was null",
                "id|\"1\"|at $.id must match ^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-"
                        + "[0-9a-fA-F]{12}\\z but was \"1\"",
                "size_in_bytes|\"12\"|at $.size_in_bytes must be of the type integer but was \"12\"",
                "size_in_bytes|9223372036854775808|"
                        + "at $.size_in_bytes must be at most 9223372036854775807 but was 9223372036854775808",
                "duration|2147483648|at $.duration must be at most 2147483647 but was 2147483648",
                "cost_in_dollars|\"1\"|at $.cost_in_dollars must be of the type number but was \"1\"",
                "created_at|\"yesterday\"|at $.created_at must be a well-formed date-time but was \"yesterday\"",
                "uri|\"not a uri\"|at $.uri must be a well-formed uri but was \"not a uri\"",
            })
    void findsFaultsOfAField(String field, String value, String fault) {
        ObjectNode broken = recording().set(field, EncodedValues.json(value));

        assertThat(ofRecording(broken)).containsExactly(PLACE + fault);
    }

    @Test
    void acceptsNullForNullableFieldsOnly() {
        ObjectNode sparse = recording().putNull("status").putNull("duration").putNull("uri");

        assertThat(ofRecording(sparse)).isEmpty();
        assertThat(ofRecording(recording().put("status", "new")))
                .singleElement()
                .asString()
                .startsWith(PLACE + "at $.status must be one of [")
                .endsWith("] but was \"new\"");
    }

    @Test
    void findsMissingFields() {
        ObjectNode broken = recording().without("uri");

        assertThat(ofRecording(broken)).containsExactly(PLACE + "must have the field uri");
    }

    @Test
    void findsFaultsInLists() {
        HttpMessage.Request list = get("/v1/Recordings");
        JsonNode page = example(ContractDocument.twilio(), "ListRecordings").deepCopy();
        ((ObjectNode) page.at("/recordings/0")).put("sid", "RM").without("status");

        assertThat(Contract.twilio().answer(list, answer(200, page.toString())))
                .isEqualTo(new Contract.Result(
                        "ListRecordings",
                        List.of(
                                "GET /v1/Recordings: answer 200 at $.recordings[0].sid must match"
                                        + " ^RT[0-9a-fA-F]{32}\\z but was \"RM\"",
                                "GET /v1/Recordings: answer 200 at $.recordings[0] must have the field status")));
    }

    @Test
    void findsUndeclaredStatuses() {
        assertThat(Contract.twilio()
                        .answer(get("/v1/Recordings"), answer(202, "{}"))
                        .faults())
                .containsExactly("GET /v1/Recordings: answer's status must be one of"
                        + " [200, 400, 401, 404, 429, 500] but was 202");
        assertThat(Contract.twilio().answer(get("/v1/Nothing"), answer(200, "{}")))
                .isEqualTo(new Contract.Result(
                        null,
                        List.of("GET /v1/Nothing: answer's status must be 404 or 405, as the"
                                + " request is not of the contract, but was 200")));
        assertThat(Contract.signalWire()
                        .answer(get("/api/nothing"), answer(404, "{\"error\":1}"))
                        .faults())
                .containsExactly("GET /api/nothing: answer 404 at $.error must be of the type string but was 1");
    }

    @Test
    void findsUnexpectedBodiesAndBodiesThatAreNotJson() {
        HttpMessage.Response html =
                new HttpMessage.Response(200, Map.of("Content-Type", List.of("text/html")), "<html>");
        HttpMessage.Request delete = SampleRequests.of("DELETE", "/v1/Recordings/" + RECORDING);

        assertThat(Contract.signalWire().answer(FETCH, html).faults())
                .containsExactly(PLACE + "must be application/json but its Content-Type was \"text/html\"");
        assertThat(Contract.signalWire().answer(FETCH, answer(200, "<html>")).faults())
                .containsExactly(PLACE + "must be of the type object but was \"<html>\"");
        assertThat(Contract.twilio().answer(delete, new HttpMessage.Response(204, Map.of(), "")))
                .isEqualTo(new Contract.Result("DeleteRecording", List.of()));
        assertThat(Contract.twilio()
                        .answer(delete, new HttpMessage.Response(204, Map.of(), "{}"))
                        .faults())
                .containsExactly("DELETE /v1/Recordings/" + RECORDING
                        + ": answer 204 must have no body but has one of 2 characters");
    }

    @Test
    void redirectRequiresALocationAndMayHaveTheBodyOfA200() {
        Map<String, List<String>> headers =
                Map.of("location", List.of("https://s.example/"), "content-type", List.of("application/json"));
        HttpMessage.Request media = get("/v1/Recordings/" + RECORDING + "/Media");

        assertThat(Contract.twilio().answer(media, new HttpMessage.Response(302, headers, "")))
                .isEqualTo(new Contract.Result("FetchRecordingMedia", List.of()));
        assertThat(Contract.twilio()
                        .answer(
                                media,
                                new HttpMessage.Response(302, headers, "{\"redirect_to\":\"https://s.example/\"}"))
                        .faults())
                .isEmpty();
        assertThat(Contract.twilio()
                        .answer(media, new HttpMessage.Response(302, headers, "{\"redirect_to\":1}"))
                        .faults())
                .containsExactly(media.title() + ": answer 302 at $.redirect_to must be of the type string but was 1");
        assertThat(Contract.twilio()
                        .answer(media, new HttpMessage.Response(302, Map.of(), ""))
                        .faults())
                .containsExactly(media.title() + ": answer 302 must have one header Location");
    }

    private static List<String> ofRecording(ObjectNode recording) {
        Contract.Result checked = Contract.signalWire().answer(FETCH, answer(200, recording.toString()));
        assertThat(checked.operation()).isEqualTo("get_room_recording");
        return checked.faults();
    }

    private static ObjectNode recording() {
        return example(ContractDocument.signalWire(), "get_room_recording").deepCopy();
    }

    private static JsonNode example(ContractDocument contract, String operation) {
        return ContractExample.of(contract).stream()
                .filter(example -> example.operation().id().equals(operation))
                .filter(example -> example.status().equals("200"))
                .findFirst()
                .orElseThrow()
                .value();
    }
}
