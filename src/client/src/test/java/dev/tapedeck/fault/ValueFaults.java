package dev.tapedeck.fault;

import static dev.tapedeck.fault.Fault.kind;
import static dev.tapedeck.fault.Fault.when;
import static dev.tapedeck.fault.UserCall.FETCH_AGAIN;
import static dev.tapedeck.fault.UserCall.LIST;

import dev.tapedeck.server.RawResponse;
import java.util.Arrays;
import java.util.stream.Stream;

/** Values whose type, range or format differs from the contract's. */
final class ValueFaults {
    private ValueFaults() {}

    static Stream<Fault> of(Provider p) {
        String id = p.words().id();
        String size = p.words().size();
        String created = p.words().created();
        return Stream.of(
                        read(
                                "a time has no offset, or does not exist",
                                created,
                                "\"2026-11-20T10:00:00\"",
                                "\"2026-11-20\"",
                                "\"2026-13-45T10:00:00Z\"",
                                "\"2026-02-30T10:00:00Z\"",
                                "\"yesterday\"",
                                "\"\""),
                        read("a required field is null or missing", id, "null"),
                        read("a required field is null or missing", created, "null"),
                        kind(
                                "a required field is null or missing",
                                when(UserCall.read(id), "no \"" + id + "\"", RawResponse.json("{}"))),
                        read("a value has another type", size, "\"12\"", "true", "[1]"),
                        read("a value has another type", "status", "7", "{}"),
                        read("a value has another type", id, "12"),
                        read("a value has another type", created, "1700000000"),
                        numbers(size),
                        kind(
                                "the list or a record in it has another type or is null",
                                when(LIST, "a null record", RawResponse.json(p.page("[{},null]", "null"))),
                                when(LIST, "records in an object", RawResponse.json(p.page("{}", "null"))),
                                when(LIST, "a record that is a number", RawResponse.json(p.page("[{},7]", "null")))),
                        Stream.of("../../Rooms", "", "1-1-1-1-1", "a?b#c%2e%2e")
                                .map(text -> when(
                                                FETCH_AGAIN,
                                                "\"%s\":\"%s\"".formatted(id, text),
                                                RawResponse.json("{\"%s\":\"%s\"}".formatted(id, text)))
                                        .kind("a malformed id of a response is used in a call")),
                        read("an optional field is null", size, "null"),
                        read("an optional field is null", "duration", "null"),
                        read(
                                "a field or the value of an enum is unknown",
                                "status",
                                "\"paused-by-alien\"",
                                "\"COMPLETED\"",
                                "\"\""),
                        read(
                                "a field or the value of an enum is unknown",
                                "brand_new",
                                "{\"a\":[1,null,true]}",
                                "1e999999999"),
                        read(
                                "a number or time is written in another way",
                                created,
                                "\"2026-11-20T10:00:00.123456+02:00\"",
                                "\"2026-11-20T10:00:00+0000\"",
                                "\"2026-11-20 10:00:00+01\""),
                        read("an id or URL is malformed, and only read", id, "\"../../Rooms\""),
                        read(
                                "an id or URL is malformed, and only read",
                                p.isTwilio() ? "url" : "uri",
                                "\"not a url: \\u0000\""))
                .flatMap(kind -> kind);
    }

    private static Stream<Fault> numbers(String size) {
        return Stream.of(
                        read(
                                "a number is not whole, too large or too long",
                                size,
                                "9223372036854775808",
                                "12.5",
                                "1e999999999",
                                "1e-999999999",
                                "9".repeat(900),
                                "9".repeat(5000)),
                        read("a number is not whole, too large or too long", "duration", "2147483648"),
                        read("a number is not whole, too large or too long", "brand_new", "1e99999999999"),
                        read(
                                "a number or time is written in another way",
                                size,
                                "3000000000",
                                "9223372036854775807",
                                "3e9",
                                "12.0",
                                "-1"))
                .flatMap(kind -> kind);
    }

    /** Returns faults that fetch a record for each of these values of a field, and read the field. */
    private static Stream<Fault> read(String kind, String field, String... values) {
        return Arrays.stream(values)
                .map(json -> when(
                                UserCall.read(field),
                                "\"" + field + "\":"
                                        + (json.length() > 60 ? "a number of " + json.length() + " digits" : json),
                                RawResponse.json("{\"" + field + "\":" + json + "}"))
                        .kind(kind));
    }
}
