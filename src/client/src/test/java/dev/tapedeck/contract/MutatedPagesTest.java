package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.twilio.model.RoomRecording;
import dev.tapedeck.twilio.wire.ListRoomRecordingsResponse;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Our reader accepts the same randomly changed texts as Jackson, and reads the same values. */
class MutatedPagesTest {
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    /** Java's numbers do not have such exponents; another test covers them. */
    private static final Pattern BEYOND_JAVA = Pattern.compile("[eE][+-]?\\d{4}");

    private static final Pattern COMMON_TIME = Pattern.compile("2026-03-1\\dT09:26:53Z");
    private static final int ROUNDS = 2000;
    private static final int RECORDS = 8;
    private static final String MARKS = "{}[],:\"\\ \n0123456789-+.eEtfnulrs/\u0000\u0019abAB";
    private static final List<String> ODD = List.of(("null|true|0|-1|12.5|1e3|-0|1.0|99999999999999999999|\"\"|"
                    + "\"\\u0041\"|\"\u00e9\\\"\\\\\\/\\n\"|\"\ud83c\udfb5\"|\"2026-02-30T00:00:00Z\"|\"2026-03-14 09:26:53.5+01:00\"|[]|"
                    + "[1,null]|{}|{\"a\":{\"b\":[null]}}| 7 |2147483648|-9223372036854775808")
            .split("\\|", -1));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void acceptsARecordIfJacksonDoes(long seed) {
        Random random = new Random(seed);
        int taken = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = spoiled(object(record(random, round), random), random);
            if (BEYOND_JAVA.matcher(text).find()) {
                continue;
            }
            JsonNode tree = tree(text);
            RoomRecording read = parsed(text);
            assertThat(read == null).as(text).isEqualTo(tree == null || !tree.isObject());
            if (read != null && tree != null) {
                taken++;
                check(read, tree, text);
            }
        }
        assertThat(taken).isBetween(ROUNDS / 10, ROUNDS * 9 / 10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void readsRecordsOfAPageOneAfterTheOther(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS / RECORDS; round++) {
            List<String> records = new ArrayList<>();
            while (records.size() < RECORDS) {
                String record = object(record(random, records.size()), random);
                if (tree(record) != null) {
                    records.add(record);
                }
            }
            String page = "{\"meta\":{},\"recordings\":[" + String.join(",", records) + "]}";
            int index = 0;
            for (RoomRecording read : page(page).recordings()) {
                check(read, tree(records.get(index)), records.get(index));
                index++;
            }
            assertThat(index).isEqualTo(RECORDS);
        }
    }

    private static void check(RoomRecording read, @Nullable JsonNode tree, String text) {
        JsonNode written = Objects.requireNonNull(tree(read.toJson()), text);
        JsonNode expected = Objects.requireNonNull(tree, text);
        if (!COMMON_TIME.matcher(expected.path("date_created").asText()).matches()) {
            // Times are written in another format; a text that is not a time is written unchanged.
            ((ObjectNode) written).remove("date_created");
            ((ObjectNode) expected).remove("date_created");
        }
        SameJson.check(written, expected, text);
        assertThat(RoomRecording.parse(text)).as(text).isEqualTo(read);
    }

    private static ListRoomRecordingsResponse page(String text) {
        return Json.read(
                WireAdapters.gson().getAdapter(ListRoomRecordingsResponse.class),
                text.getBytes(StandardCharsets.UTF_8));
    }

    private static @Nullable RoomRecording parsed(String text) {
        try {
            return RoomRecording.parse(text);
        } catch (UnexpectedResponseException e) {
            return null;
        }
    }

    private static @Nullable JsonNode tree(String text) {
        try {
            return JACKSON.readTree(text);
        } catch (JsonProcessingException e) {
            return null;
        }
    }

    /** Returns the names and values of one record: usual ones, some of them repeated, and a few odd ones. */
    private static List<String> record(Random random, int number) {
        String room = "RM" + hex(number / 3);
        List<String> fields = new ArrayList<>(List.of(
                field("account_sid", "\"AC" + hex(7) + '"'),
                field("status", random.nextBoolean() ? "\"completed\"" : "\"processing\""),
                field("date_created", "\"2026-03-1" + number % 10 + "T09:26:53Z\""),
                field("sid", "\"RT" + hex(random.nextInt()) + '"'),
                field("size", String.valueOf(random.nextLong())),
                field("url", "\"https://video.twilio.com/v1/Rooms/" + room + '"'),
                field("duration", String.valueOf(random.nextInt(9000))),
                field("grouping_sids", "{\"room_sid\":\"" + room + "\",\"participant_sid\":\"PA" + hex(number) + "\"}"),
                field("track_name", random.nextBoolean() ? "null" : "\"camera\""),
                field("room_sid", '"' + room + '"'),
                field("links", "{\"media\":\"https://video.twilio.com/v1/" + hex(number) + "\"}")));
        for (int change = random.nextInt(4); change > 0; change--) {
            int index = random.nextInt(fields.size());
            String name = fields.get(index).substring(0, fields.get(index).indexOf(':') + 1);
            switch (random.nextInt(5)) {
                case 0 -> fields.set(index, name + ODD.get(random.nextInt(ODD.size())));
                case 1 -> fields.add(index, name + ODD.get(random.nextInt(ODD.size())));
                case 2 ->
                    fields.add(index, "\"unknown" + random.nextInt(3) + "\":" + ODD.get(random.nextInt(ODD.size())));
                case 3 -> Collections.shuffle(fields, random);
                default -> fields.set(index, escaped(fields.get(index), random));
            }
        }
        return fields;
    }

    private static String field(String name, String value) {
        return '"' + name + "\":" + value;
    }

    private static String hex(int number) {
        return "%032x".formatted(number);
    }

    /** Returns the field with one letter or digit of a name or text escaped. */
    private static String escaped(String field, Random random) {
        int index = random.nextInt(field.length());
        boolean within = field.substring(0, index).chars().filter(c -> c == '"').count() % 2 == 1;
        char c = field.charAt(index);
        return within && Character.isLetterOrDigit(c)
                ? field.substring(0, index) + "\\u%04x".formatted((int) c) + field.substring(index + 1)
                : field;
    }

    private static String object(List<String> fields, Random random) {
        String comma = random.nextInt(4) == 0 ? " ,\n\t" : ",";
        return "{" + String.join(comma, fields) + (random.nextInt(4) == 0 ? "\r\n}" : "}");
    }

    /** Returns the text with a few characters added, replaced or removed. */
    private static String spoiled(String text, Random random) {
        StringBuilder spoiled = new StringBuilder(text);
        for (int change = random.nextInt(3); change > 0; change--) {
            int index = random.nextInt(spoiled.length());
            char mark = MARKS.charAt(random.nextInt(MARKS.length()));
            switch (random.nextInt(4)) {
                case 0 -> spoiled.insert(index, mark);
                case 1 -> spoiled.setCharAt(index, mark);
                case 2 -> spoiled.deleteCharAt(index);
                default -> spoiled.setLength(Math.max(1, random.nextInt(40) == 0 ? index : spoiled.length()));
            }
        }
        return spoiled.toString();
    }
}
