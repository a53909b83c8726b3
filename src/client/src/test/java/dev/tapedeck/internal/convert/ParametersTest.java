package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.support.InputLocation;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.RecordingCodec;
import dev.tapedeck.twilio.model.RecordingRule;
import dev.tapedeck.twilio.model.RuleType;
import dev.tapedeck.twilio.model.UpdateRoomRecordingRuleRequest;
import dev.tapedeck.twilio.wire.WireAdapters;
import dev.tapedeck.type.Link;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {
    private static final Sid ROOM = Sid.of("RM0123456789abcdef0123456789abcdef");
    private static final Sid PARTICIPANT = Sid.of("PA0123456789abcdef0123456789abcdef");

    @Test
    void refusesAnEmptyListInsteadOfOmittingIt() {
        assertThatThrownBy(() -> sent(InputLocation.QUERY.of(
                        ListRecordingsRequest.builder().groupingSid(List.of()).build())))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected GroupingSid to have an item,"
                        + " because a form or query cannot express an empty list");
    }

    @Test
    void sendsOnlySetInputsInOrder() {
        ListRecordingsRequest request = ListRecordingsRequest.builder()
                .pageSize(7)
                .dateCreatedAfter(Instant.parse("2026-03-14T09:00:00Z"))
                .build();

        assertThat(sent(InputLocation.QUERY.of(request))).isEqualTo("PageSize=7&DateCreatedAfter=2026-03-14T09:00:00Z");
        assertThat(sent(InputLocation.QUERY.of(ListRecordingsRequest.builder().build())))
                .isEmpty();
    }

    @Test
    void repeatsTheNameOfAList() {
        ListRecordingsRequest request = ListRecordingsRequest.builder()
                .groupingSid(List.of(ROOM, PARTICIPANT))
                .build();

        assertThat(sent(InputLocation.QUERY.of(request)))
                .isEqualTo("GroupingSid=" + ROOM + "&GroupingSid=" + PARTICIPANT);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-14T09:26:53Z,2026-03-14T09:26:53Z",
        "2026-03-14T09:26:00Z,2026-03-14T09:26:00Z",
        "2026-03-14T00:00:00Z,2026-03-14T00:00:00Z",
        "2026-03-14T09:26:53.999Z,2026-03-14T09:26:53Z"
    })
    void timesAlwaysHaveSecondsAndZ(Instant time, String text) {
        assertThat(text(time)).isEqualTo(text);
    }

    @Test
    void convertsEachKindOfValue() {
        assertThat(text(ROOM)).isEqualTo(ROOM.value());
        assertThat(text(RecordingCodec.of("opus"))).isEqualTo("opus");
        assertThat(text(new BigDecimal("1E+3"))).isEqualTo("1000");
        assertThat(text(Link.of("https://example.com/a"))).isEqualTo("https://example.com/a");
        assertThat(text(LocalDate.of(2026, 3, 4))).isEqualTo("2026-03-04");
        assertThat(text(true)).isEqualTo("true");
        assertThat(text(5L)).isEqualTo("5");
        assertThat(text("a b")).isEqualTo("a b");
    }

    @Test
    void sendsStructuredValuesOfOpenTypesAsJson() {
        assertThat(text(List.of("a"))).isEqualTo("[\"a\"]");
        assertThat(text(Map.of("a", 1))).isEqualTo("{\"a\":1}");
    }

    @Test
    void refusesAMalformedIdFromAResponse() {
        assertThatThrownBy(() -> text(new RecordingSid("odd")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a well-formed RecordingSid but this one, from a response, is malformed: check it"
                        + " with isValid() first");
    }

    @Test
    void sendsJsonInAFormField() {
        UpdateRoomRecordingRuleRequest request = UpdateRoomRecordingRuleRequest.builder()
                .rules(List.of(
                        RecordingRule.builder().type(RuleType.EXCLUDE).all(true).build(),
                        RecordingRule.builder()
                                .type(RuleType.INCLUDE)
                                .publisher("zoë <1>")
                                .kind(null)
                                .build()))
                .build();

        assertThat(sent(InputLocation.FORM.of(request)))
                .isEqualTo("Rules=[{\"type\":\"exclude\",\"all\":true},"
                        + "{\"type\":\"include\",\"publisher\":\"zoë <1>\",\"kind\":null}]");
    }

    @Test
    void sendsAFreeFormMapAsJson() {
        Map<String, Object> layout = new LinkedHashMap<>();
        layout.put("grid", Map.of("video_sources", List.of("*")));
        layout.put("z", Collections.singletonMap("a", null));

        assertThat(sent(Map.of("VideoLayout", StyledInput.json(layout))))
                .isEqualTo("VideoLayout={\"grid\":{\"video_sources\":[\"*\"]},\"z\":{\"a\":null}}");
    }

    @Test
    void doesNotSendNullInAQueryOrForm() {
        assertThat(sent(Collections.singletonMap("a", null))).isEmpty();
    }

    @Test
    void keepsOrderAndRepetitionOfQueryParameters() {
        HttpUrl url = HttpUrl.get("http://localhost/?b=1&a=%2B%20%C3%A9&b=2&c&d=");

        assertThat(joined(Parameters.query(url))).isEqualTo("b=1&a=%2B%20%C3%A9&b=2&c=&d=");
    }

    private static String sent(Map<String, @Nullable Object> inputs) {
        return joined(Parameters.of(inputs, WireAdapters.gson()).texts());
    }

    private static String text(Object value) {
        return ParameterText.of(value, WireAdapters.gson());
    }

    private static String joined(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("&"));
    }
}
