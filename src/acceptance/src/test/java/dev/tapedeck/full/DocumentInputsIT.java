package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import dev.tapedeck.type.Link;
import dev.tapedeck.type.Upload;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Clients of the tricky documents send nested values, odd names and times as the documents say, byte by byte. */
class DocumentInputsIT {
    private static final Instant TIME = Instant.parse("2026-03-14T09:26:53.120Z");
    private static final String ORDER = "{\"field\":\"a b\",\"down\":true}";

    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @Test
    void sendsListsAndObjectsInAQuery() throws Exception {
        try (Tried charges = new Tried("forms")) {
            Object order = charges.parse("Order", ORDER);
            assertThat(query(charges, "expand", List.of("a", "b"))).isEqualTo("expand%5B%5D=a&expand%5B%5D=b");
            assertThat(query(charges, "created", charges.parse("Created", "{\"gte\":1,\"lt\":2}")))
                    .isEqualTo("created%5Bgte%5D=1&created%5Blt%5D=2");
            assertThat(query(charges, "where", List.of(order, charges.parse("Order", "{\"field\":\"c\"}"))))
                    .isEqualTo("where%5B0%5D%5Bfield%5D=a%20b&where%5B0%5D%5Bdown%5D=true&where%5B1%5D%5Bfield%5D=c");
            assertThat(query(charges, "one", order)).isEqualTo("field=a%20b&down=true");
            assertThat(query(charges, "piped", order)).isEqualTo("piped=field%7Ca%20b%7Cdown%7Ctrue");
            assertThat(query(charges, "ids", List.of("a", "b"))).isEqualTo("ids%5B%5D=a&ids%5B%5D=b");
            assertThat(query(charges, "joined", List.of("a,b", "c"))).isEqualTo("joined=a%2Cb,c");
            assertThat(query(charges, "pathTo", "a/b?c=d&e")).isEqualTo("path%20to=a/b?c%3Dd%26e");
            assertThat(query(charges, "any", "a b")).isEqualTo("any=a%20b");
        }
    }

    private static String query(Tried charges, String input, Object value) throws Exception {
        return list(charges, Map.of(input, value)).getUrl().replaceFirst(".*?\\?", "");
    }

    @Test
    void sendsObjectsInHeadersAndCookies() throws Exception {
        try (Tried charges = new Tried("forms")) {
            Object order = charges.parse("Order", ORDER);
            LoggedRequest sent = list(
                    charges,
                    Map.of("xOrder", order, "xPairs", order, "session", "a=b; c", "seen", List.of("a,b", "c")));

            assertThat(sent.getHeader("X-Order")).isEqualTo("field,a b,down,true");
            assertThat(sent.getHeader("X-Pairs")).isEqualTo("field=a b,down=true");
            assertThat(sent.getHeader("Cookie").split("; "))
                    .containsExactlyInAnyOrder("session=a=b%3B%20c", "seen=a%2Cb,c");
            assertThat(list(charges, Map.of("prefs", order)).getHeader("Cookie"))
                    .isEqualTo("field=a%20b; down=true");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GET /charges; query parameter 'sort' is a list or an object that holds objects or lists
            GET /charges; query parameter 'boxes' is a list or an object that holds objects or lists
            GET /charges; header 'X-Nested' is a list or an object that holds objects or lists
            PUT /charges; part 'markup' is an object in the type application/xml
            """)
    void saysWhichInputsAClientLacks(String operation, String problem) {
        assertThat(TriedDocuments.log())
                .anyMatch(
                        line -> line.contains(operation + ": the " + problem + ", which OpenAPI has no rule to send"));
    }

    private static LoggedRequest list(Tried charges, Map<String, Object> inputs) throws Exception {
        ApiClient caller = charges.caller(Loopback.url(SERVICE).toString());
        RequestObject request = charges.request("ListChargesRequest", inputs);
        SERVICE.resetRequests();
        charges.send(
                caller,
                "DefaultApi.listCharges",
                caller.query(request),
                caller.headers(request),
                caller.cookies(request));
        return sent();
    }

    @Test
    void sendsListsAndObjectsInAForm() throws Exception {
        try (Tried charges = new Tried("forms")) {
            Object order = charges.parse("Order", ORDER);
            Object shipping = charges.parse("CreateChargeShipping", "{\"name\":\"n\",\"address\":{\"city\":\"x\"}}");
            assertThat(form(charges, "metadata", Map.of("order", "1"))).isEqualTo("metadata%5Border%5D=1");
            assertThat(form(charges, "shipping", shipping))
                    .isEqualTo("shipping%5Bname%5D=n&shipping%5Baddress%5D%5Bcity%5D=x");
            assertThat(form(charges, "expand", List.of("a", "b"))).isEqualTo("expand%5B%5D=a&expand%5B%5D=b");
            assertThat(form(charges, "items", List.of(order)).replace('+', ' ').replace("%20", " "))
                    .isEqualTo("items%5B0%5D%5Bfield%5D=a b&items%5B0%5D%5Bdown%5D=true");
            assertThat(form(charges, "plain", List.of(order)).replace('+', ' ').replace("%20", " "))
                    .isEqualTo("plain=%5B%7B%22field%22%3A%22a b%22%2C%22down%22%3Atrue%7D%5D");
            assertThat(form(charges, "joined", List.of("a", "b"))).isEqualTo("joined=a%2Cb");
        }
    }

    private static String form(Tried charges, String input, Object value) throws Exception {
        ApiClient caller = charges.caller(Loopback.url(SERVICE).toString());
        SERVICE.resetRequests();
        charges.send(
                caller,
                "DefaultApi.createCharge",
                caller.form(charges.request("CreateChargeRequest", Map.of(input, value))));
        return sent().getBodyAsString();
    }

    @Test
    void sendsPartsOfTheTypesOfTheDocument() throws Exception {
        try (Tried charges = new Tried("forms")) {
            Object order = charges.parse("Order", ORDER);
            assertThat(part(charges, "note", "Fragile")).isEqualTo("name=\"note\"||Fragile");
            assertThat(part(charges, "quoted", "Fragile"))
                    .isEqualTo("name=\"quoted\"|Content-Type: application/json||\"Fragile\"");
            assertThat(part(charges, "table", "a;b")).isEqualTo("name=\"table\"|Content-Type: text/csv||a;b");
            assertThat(part(charges, "icon", Upload.of(new byte[] {'x'})))
                    .isEqualTo("name=\"icon\"; filename=\"file\"|Content-Type: image/png||x");
            assertThat(part(charges, "icon", Upload.of(new byte[] {'x'}).typed("image/gif")))
                    .isEqualTo("name=\"icon\"; filename=\"file\"|Content-Type: image/gif||x");
            assertThat(part(charges, "order", order))
                    .isEqualTo("name=\"order\"|Content-Type: application/json||" + ORDER);
            assertThat(part(charges, "patch", order))
                    .isEqualTo("name=\"patch\"|Content-Type: application/merge-patch+json||" + ORDER);
            assertThat(part(charges, "deep", charges.parse("Order", "{\"down\":true}")))
                    .isEqualTo("name=\"deep[down]\"||true");
        }
    }

    @Test
    void sendsHeadersOfParts() throws Exception {
        try (Tried charges = new Tried("forms")) {
            Upload icon = Upload.of(new byte[] {'x'});
            Object order = charges.parse("Order", ORDER);
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("iconXId", "i1");
            inputs.put("icon", icon);
            inputs.put("iconXCrop", List.of(1L, 2L));
            inputs.put("iconXOrder", order);

            assertThat(part(charges, inputs))
                    .isEqualTo("name=\"icon\"; filename=\"file\"|X-Id: i1|X-Crop: 1,2|X-Order: " + ORDER
                            + "|Content-Type: image/png||x");
            assertThatThrownBy(() -> part(charges, Map.of("icon", icon, "iconXId", "long")))
                    .hasRootCauseMessage("iconXId must have at most 3 characters but was \"long\" (PUT /charges)");
            assertThatThrownBy(() -> part(charges, Map.of("iconXId", "i1")))
                    .hasRootCauseMessage("iconXId is a header of the part 'icon', which was not set (PUT /charges)");
        }
    }

    private static String part(Tried charges, String input, Object value) throws Exception {
        return part(charges, Map.of(input, value));
    }

    /** Returns the only part, from its name on, without its length; line ends are bars. */
    private static String part(Tried charges, Map<String, Object> inputs) throws Exception {
        ApiClient caller = charges.caller(Loopback.url(SERVICE).toString());
        SERVICE.resetRequests();
        charges.send(caller, "DefaultApi.attachReceipt", caller.parts(charges.request("AttachReceiptRequest", inputs)));
        return sent().getBodyAsString()
                .replace("\r\n", "|")
                .replaceFirst("\\|Content-Length: \\d+", "")
                .replaceFirst("^--[^|]*\\|Content-Disposition: form-data; ", "")
                .replaceFirst("\\|--[^|]*--\\|$", "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-14T09:26:53.120Z", "2026-03-14T09:26:53Z", "2026-03-14T09:26:00.000000001Z"})
    void sendsTimesWithTheirFractions(Instant time) throws Exception {
        LoggedRequest sent = change("times", time);

        String text = time.toString();
        assertThat(sent.getUrl())
                .startsWith("/changes/" + text + "/1000/a%2Fb/https:%2F%2Fa.example%2F%3Fb=c?")
                .contains(
                        "since=" + text.replace(":", "%3A"),
                        "times=" + text.replace(":", "%3A") + ","
                                + TIME.toString().replace(":", "%3A"),
                        "range%5Bfrom%5D=" + text.replace(":", "%3A"));
        assertThat(sent.getHeader("If-Changed-Since")).isEqualTo(text);
        assertThat(sent.getBodyAsString()).isEqualTo("{\"until\":\"" + text + "\"}");
    }

    private static LoggedRequest change(String document, Instant time) throws Exception {
        try (Tried changes = new Tried(document)) {
            ApiClient caller = changes.caller(Loopback.url(SERVICE).toString());
            RequestObject request = changes.request(
                    "ListChangesRequest",
                    Map.of(
                            "since",
                            time,
                            "times",
                            List.of(time, TIME),
                            "range",
                            changes.parse("Range", "{\"from\":\"" + time + "\"}"),
                            "ifChangedSince",
                            time,
                            "until",
                            time));
            Object kind = changes.constant("Kind", "A_B");
            SERVICE.resetRequests();
            changes.send(
                    caller,
                    "DefaultApi.listChanges",
                    time,
                    new BigDecimal("1E+3"),
                    kind,
                    Link.of("https://a.example/?b=c"),
                    caller.query(request),
                    caller.headers(request),
                    request);
            return sent();
        }
    }

    @Test
    void sendsListsAndObjectsInAPath() throws Exception {
        try (Tried colours = new Tried("paths")) {
            Object colour = colours.parse("Colour", "{\"r\":100,\"name\":\"a b\"}");
            List<String> list = List.of("a,b", "c/d");
            assertThat(path(colours, "simple", list, colour, colour))
                    .isEqualTo("/simple/a%2Cb,c%2Fd/r,100,name,a%20b/r=100,name=a%20b");
            assertThat(path(colours, "label", 5L, list, list, colour))
                    .isEqualTo("/label/.5/.a%2Cb,c%2Fd/.a%2Cb.c%2Fd/.r=100.name=a%20b");
            assertThat(path(colours, "matrix", 5L, list, list, colour))
                    .isEqualTo("/matrix/;one=5/;list=a%2Cb,c%2Fd/;each-one=a%2Cb;each-one=c%2Fd/;r=100;name=a%20b");
            assertThat(path(colours, "plain", LocalDate.of(2026, 3, 14), true, "a/b?c#d%e"))
                    .isEqualTo("/plain/2026-03-14-true/a%2Fb%3Fc%23d%25e.json");
        }
    }

    private static String path(Tried colours, String operation, Object... arguments) throws Exception {
        ApiClient caller = colours.caller(Loopback.url(SERVICE).toString());
        SERVICE.resetRequests();
        colours.send(caller, "DefaultApi." + operation, arguments);
        return sent().getUrl();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Unit; LOWER_M; unit=m
            Unit; UPPER_M; unit=M
            Zone; GMT_MINUS_12; zone=GMT-12
            Zone; GMT_PLUS_12; zone=GMT%2B12
            Vote; MINUS_1; vote=-1
            Step; VALUE_1; step=1
            Test; NOT_EQUAL; test=%21%3D
            """)
    void sendsConstantsThatDifferInCaseOrSign(String type, String constant, String query) throws Exception {
        try (Tried units = new Tried("letters")) {
            ApiClient caller = units.caller(Loopback.url(SERVICE).toString());
            String input = type.toLowerCase(Locale.ROOT);
            RequestObject request = units.request("ListUnitsRequest", Map.of(input, units.constant(type, constant)));

            assertThat(caller.query(request).entrySet()).hasToString("[" + query + "]");
        }
    }

    @Test
    void readsUnitsThatDifferInCaseAsDifferentOnes() throws Exception {
        try (Tried units = new Tried("letters")) {
            Object read = units.parse("Units", "{\"units\":[\"M\",\"m\",\"X\"]}");
            List<?> all = (List<?>) Tried.ask(read, "units");

            assertThat(all.get(0)).isSameAs(units.constant("Unit", "UPPER_M")).isNotEqualTo(all.get(1));
            assertThat(all.get(1)).isSameAs(units.constant("Unit", "LOWER_M"));
            assertThat(all.get(2)).hasToString("X");
        }
    }

    private static LoggedRequest sent() {
        return SERVICE.findAll(anyRequestedFor(anyUrl())).get(0);
    }
}
