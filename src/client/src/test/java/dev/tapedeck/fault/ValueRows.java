package dev.tapedeck.fault;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.List;
import java.util.stream.Stream;

/** Values of a type, range or form that the contract does not have. */
final class ValueRows {
    private ValueRows() {}

    static List<Row> of(Provider p) {
        return Stream.of(texts(p), nulls(p), types(p), numbers(p), ids(p))
                .flatMap(List::stream)
                .toList();
    }

    /** What the record that was fetched says of this field. */
    private static Row reads(String field, String json, String text) {
        return reading(field, json).gives(field + " is " + text, 1).records(1);
    }

    private static Row reading(String field, String json) {
        String what = "\"" + field + "\":" + (json.length() > 60 ? "a number of " + json.length() + " digits" : json);
        return Row.when(what, Call.read(field)).service(RawResponse.json("{\"" + field + "\":" + json + "}"));
    }

    private static Row wrong(String field, String json, String message) {
        return reading(field, json)
                .fails(UnexpectedResponseException.class, "Expected " + message + " at $." + field, 1)
                .records(1);
    }

    private static List<Row> texts(Provider p) {
        String created = p.words().created();
        return List.of(
                reads("status", "\"paused-by-alien\"", "paused-by-alien, known as UNRECOGNIZED"),
                reads("status", "\"COMPLETED\"", "COMPLETED, known as COMPLETED"),
                reads("status", "\"\"", ", known as UNRECOGNIZED"),
                reads("brand_new", "{\"a\":[1,null,true]}", "{a=[1, null, true]}"),
                reads(created, "\"2026-11-20T10:00:00.123456+02:00\"", "2026-11-20T08:00:00.123456Z"),
                reads(created, "\"2026-11-20T10:00:00+0000\"", "2026-11-20T10:00:00Z"),
                reads(created, "\"2026-11-20 10:00:00+01\"", "2026-11-20T09:00:00Z"),
                wrong(created, "\"2026-11-20T10:00:00\"", "a time such as 2026-03-14T09:26:53Z but was another text"),
                wrong(created, "\"2026-11-20\"", "a time such as 2026-03-14T09:26:53Z but was another text"),
                wrong(created, "\"2026-13-45T10:00:00Z\"", "a time such as 2026-03-14T09:26:53Z but was another text"),
                wrong(created, "\"2026-02-30T10:00:00Z\"", "a time such as 2026-03-14T09:26:53Z but was another text"),
                wrong(created, "\"yesterday\"", "a time such as 2026-03-14T09:26:53Z but was another text"),
                wrong(created, "\"\"", "a time such as 2026-03-14T09:26:53Z but was another text"));
    }

    private static List<Row> nulls(Provider p) {
        String id = p.words().id();
        return List.of(
                reading(id, "null")
                        .fails(UnexpectedResponseException.class, missing(p, id), 1)
                        .records(1),
                Row.when("no \"" + id + "\"", Call.read(id))
                        .service(RawResponse.json("{}"))
                        .fails(UnexpectedResponseException.class, missing(p, id), 1)
                        .records(1),
                reading(p.words().created(), "null")
                        .fails(
                                UnexpectedResponseException.class,
                                missing(p, p.words().created()),
                                1)
                        .records(1),
                reads(p.words().size(), "null", "null"),
                reads("duration", "null", "null"),
                Row.when("a record that is null", Call.LIST)
                        .service(RawResponse.json(p.page("[{},null]", "null")))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ": Expected a value but was null at $."
                                        + p.words().items() + "[1]",
                                1)
                        .records(1));
    }

    private static String missing(Provider p, String field) {
        return "Expected the answer's " + p.model() + " to have '" + field + "', as the contract says, but it had none";
    }

    private static List<Row> types(Provider p) {
        String size = p.words().size();
        return List.of(
                wrong(size, "\"12\"", "a number but was a string"),
                wrong(size, "true", "a number but was a boolean"),
                wrong(size, "[1]", "a number but was an array"),
                wrong("status", "7", "a string but was a number"),
                wrong("status", "{}", "a string but was an object"),
                wrong(p.words().id(), "12", "a string but was a number"),
                wrong(p.words().created(), "1700000000", "a string but was a number"),
                Row.when("the records are an object", Call.LIST)
                        .service(RawResponse.json(p.page("{}", "null")))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ": Expected an array but was an object at $."
                                        + p.words().items(),
                                1),
                Row.when("a record is a number", Call.LIST)
                        .service(RawResponse.json(p.page("[{},7]", "null")))
                        .fails(
                                UnexpectedResponseException.class,
                                "GET " + p.list + ": Expected an object but was a number at $."
                                        + p.words().items() + "[1]",
                                1)
                        .records(1));
    }

    private static List<Row> numbers(Provider p) {
        String size = p.words().size();
        String digits = "9".repeat(900);
        return List.of(
                reads(size, "3000000000", "3000000000"),
                reads(size, "9223372036854775807", "9223372036854775807"),
                reads(size, "3e9", "3000000000"),
                reads(size, "12.0", "12"),
                reads(size, "-1", "-1"),
                wrong(size, "9223372036854775808", "a whole number of 64 bits but was 9223372036854775808"),
                wrong(size, "12.5", "a whole number of 64 bits but was 12.5"),
                wrong(size, "1e999999999", "a whole number of 64 bits but was 1e999999999"),
                wrong(size, "1e-999999999", "a whole number of 64 bits but was 1e-999999999"),
                wrong(size, digits, "a whole number of 64 bits but was " + digits.substring(0, 80) + "..."),
                wrong("duration", "2147483648", "a whole number of 32 bits but was 2147483648"),
                wrong(size, "9".repeat(5000), "a number of at most 1000 characters but was one of 5000"),
                reads("brand_new", "1e999999999", "1E+999999999"),
                wrong("brand_new", "1e99999999999", "a number but was 1e99999999999"));
    }

    private static List<Row> ids(Provider p) {
        String id = p.words().id();
        String type = p.isTwilio() ? "RecordingSid" : "RoomRecordingId";
        String url = p.isTwilio() ? "url" : "uri";
        String refused = "Expected a well-formed " + type
                + " but this one, from an answer, is malformed: check it with isValid() first";
        return List.of(
                reads(id, "\"../../Rooms\"", "../../Rooms"),
                reads(url, "\"no url: \\u0000\"", "no url: \u0000"),
                again(id, "../../Rooms", refused),
                again(id, "", refused),
                again(id, "1-1-1-1-1", refused),
                again(id, "a?b#c%2e%2e", refused));
    }

    private static Row again(String id, String value, String refused) {
        return Row.when("\"" + id + "\":\"" + value + "\"", Call.FETCH_AGAIN)
                .service(RawResponse.json("{\"" + id + "\":\"" + value + "\"}"))
                .fails(IllegalArgumentException.class, refused, 1)
                .records(1);
    }
}
