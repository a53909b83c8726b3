package dev.tapedeck.stub.contract;

import static dev.tapedeck.stub.contract.SampleRequests.RECORDING;
import static dev.tapedeck.stub.contract.SampleRequests.ROOM;
import static dev.tapedeck.stub.contract.SampleRequests.UUID;
import static dev.tapedeck.stub.contract.SampleRequests.get;
import static dev.tapedeck.stub.contract.SampleRequests.withHeaders;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finds each kind of planted fault in a request's path, query and headers, and none in correct requests. */
class RequestCheckTest {
    private static final String TITLE = "GET /v1/Recordings: ";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/Recordings|ListRecordings",
                "/v1/Recordings?PageSize=100&Page=0&PageToken=a%20%2B&Status=completed|ListRecordings",
                "/v1/Recordings?GroupingSid=" + ROOM + "&GroupingSid=" + RECORDING + "|ListRecordings",
                "/v1/Recordings?DateCreatedAfter=2026-03-01T00%3A00%3A00Z|ListRecordings",
                "/v1/Recordings/" + RECORDING + "|FetchRecording",
                "/v1/Rooms/any%20name+|FetchRoom",
                "/v1/CompositionHooks?Enabled=true|ListCompositionHooks",
                "/v1/Rooms/" + ROOM + "/Recordings?PageSize=1000|ListRoomRecordings",
            })
    void acceptsRequestsToTwilio(String target, String operation) {
        assertThat(Contract.twilio().request(get(target))).isEqualTo(new Contract.Result(operation, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/api/video/room_recordings?page_size=1000&media_ttl=60|list_room_recordings",
                "/api/video/room_recordings/" + UUID + "|get_room_recording",
                "/api/video/room_sessions?status=in-progress&room_id=" + UUID + "|list_room_sessions",
                "/api/video/rooms/" + UUID + "?include_active_session=false|get_room",
                "/api/video/rooms/daily_standup|get_room_by_name",
            })
    void acceptsRequestsToSignalWire(String target, String operation) {
        assertThat(Contract.signalWire().request(get(target))).isEqualTo(new Contract.Result(operation, List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Foo=1|query parameter Foo is not of the contract",
                "pagesize=1|query parameter pagesize is not of the contract",
                "|query parameter  is not of the contract",
                "PageSize=101|query parameter PageSize must be at most 100 but was 101",
                "PageSize=0|query parameter PageSize must be at least 1 but was 0",
                "PageSize=5.0|query parameter PageSize must be of the type integer but was \"5.0\"",
                "PageSize=%2B5|query parameter PageSize must be of the type integer but was \"+5\"",
                "PageSize=5+|query parameter PageSize must be of the type integer but was \"5 \"",
                "PageSize=|query parameter PageSize must be of the type integer but was \"\"",
                "PageSize=7&PageSize=7|query parameter PageSize must come once but came 2 times",
                "Page=-1|query parameter Page must be at least 0 but was -1",
                "SourceSid=MT1|query parameter SourceSid must match ^[A-Z]{2}[0-9a-fA-F]{32}\\z but was \"MT1\"",
            })
    void findsFaultsOfTheQuery(String query, String fault) {
        HttpMessage.Request sent = get("/v1/Recordings?" + (query == null ? "=1" : query));

        assertThat(Contract.twilio().request(sent))
                .isEqualTo(new Contract.Result("ListRecordings", List.of(TITLE + fault)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-03-01T09:30Z",
                "2026-03-01T09:30:00.5Z",
                "2026-03-01T09:30:00%2B00:00",
                "2026-03-01",
                "2026-02-30T09:30:00Z",
                "2026-03-01T09:30:00Z%0A",
            })
    void twilioAcceptsTimesToTheSecondOnly(String time) {
        HttpMessage.Request sent = get("/v1/Recordings?DateCreatedBefore=" + time);

        assertThat(Contract.twilio().request(sent).faults())
                .isNotEmpty()
                .allMatch(fault -> fault.startsWith(TITLE + "query parameter DateCreatedBefore must "));
    }

    @Test
    void findsValuesOutsideAnEnum() {
        assertThat(Contract.twilio().request(get("/v1/Recordings?Status=new")).faults())
                .singleElement()
                .asString()
                .startsWith(TITLE + "query parameter Status must be one of [\"processing\",")
                .endsWith("] but was \"new\"");
        assertThat(Contract.twilio()
                        .request(get("/v1/CompositionHooks?Enabled=yes"))
                        .faults())
                .containsExactly("GET /v1/CompositionHooks: query parameter Enabled must be of the type boolean"
                        + " but was \"yes\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"RT1", "RM0123456789abcdef0123456789abcdef", "RT0123456789abcdef0123456789abcdeg"})
    void findsMalformedIds(String sid) {
        assertThat(Contract.twilio().request(get("/v1/Recordings/" + sid)).faults())
                .containsExactly("GET /v1/Recordings/" + sid
                        + ": path parameter Sid must match ^RT[0-9a-fA-F]{32}\\z but was \"" + sid + '"');
        assertThat(Contract.signalWire()
                        .request(get("/api/video/room_recordings/1-1-1-1-1"))
                        .faults())
                .hasSize(1);
        assertThat(Contract.signalWire()
                        .request(get("/api/video/room_recordings/" + UUID + "%0A"))
                        .faults())
                .hasSize(1);
    }

    @Test
    void findsParametersOutsideTheContract() {
        assertThat(Contract.twilio().request(get("/v1/Recording")))
                .isEqualTo(new Contract.Result(null, List.of("GET /v1/Recording: the path is not of the contract")));
        assertThat(Contract.twilio().request(get("/v1/Recordings/")).faults())
                .containsExactly(
                        "GET /v1/Recordings/: path parameter Sid must match ^RT[0-9a-fA-F]{32}\\z but was \"\"");
        assertThat(Contract.twilio().request(SampleRequests.of("PUT", "/v1/Recordings/" + RECORDING)))
                .isEqualTo(new Contract.Result(
                        null,
                        List.of("PUT /v1/Recordings/" + RECORDING
                                + ": the method must be one of [DELETE, GET] but was PUT")));
        assertThat(Contract.twilio().request(get("/v1/Recordings?Page=%zz")).faults())
                .singleElement()
                .asString()
                .startsWith(TITLE + "is not percent-encoded: ");
    }

    @Test
    void findsFaultsOfTheHeaders() {
        String rule = TITLE + "header Authorization must be there once, with Basic credentials";
        HttpMessage.Request sent = get("/v1/Recordings");
        List<String> basic = List.of("Basic dTpw");

        assertThat(Contract.twilio().request(withHeaders(sent, Map.of())).faults())
                .containsExactly(rule);
        assertThat(Contract.twilio()
                        .request(withHeaders(sent, Map.of("Authorization", List.of("Bearer x"))))
                        .faults())
                .containsExactly(rule);
        assertThat(Contract.twilio()
                        .request(withHeaders(sent, Map.of("Authorization", basic, "Accept", List.of("text/html"))))
                        .faults())
                .containsExactly(TITLE + "header Accept must admit application/json but was text/html");
    }
}
