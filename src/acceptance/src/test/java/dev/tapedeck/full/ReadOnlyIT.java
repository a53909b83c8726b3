package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Requests have no read-only fields, and responses need no write-only ones. */
class ReadOnlyIT {
    private static final String READ = "{\"id\":\"s1\",\"createdAt\":\"2026-03-14T09:26:53Z\",\"label\":\"l\","
            + "\"owner\":{\"id\":\"o1\",\"name\":\"n\"},\"maker\":{\"id\":\"o2\"},\"stamp\":{\"at\":\"x\"},\"other\":1}";

    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @Test
    void requestsNeitherDemandNorHaveReadOnlyFields() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("label", "l");
            inputs.put("pin", "1234");
            inputs.put("owner", shelves.parse("Owner", "{\"id\":\"o1\",\"name\":\"n\"}"));
            RequestObject request = shelves.request("CreateShelfRequest", inputs);

            assertThat(sent(shelves, "DefaultApi.createShelf", request))
                    .isEqualTo("{\"label\":\"l\",\"pin\":\"1234\",\"owner\":{\"name\":\"n\"}}");
        }
    }

    @Test
    void modelsThatWereReadAreSentWithoutReadOnlyFields() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            Object shelf = shelves.parse("Shelf", READ);
            RequestObject request = shelves.request("ReplaceShelvesRequest", Map.of("body", List.of(shelf)));

            assertThat(sent(shelves, "DefaultApi.replaceShelves", request))
                    .isEqualTo("[{\"label\":\"l\",\"owner\":{\"name\":\"n\"},\"other\":1}]");
            assertThat(Tried.ask(shelf, "toJson")).isEqualTo(READ);
        }
    }

    @Test
    void valuesOfSeveralTypesAreSentWithoutReadOnlyFields() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            assertThat(sentKeeper(shelves, "\"o1\"")).isEqualTo("\"o1\"");
            assertThat(sentKeeper(shelves, "{\"id\":\"o1\",\"name\":\"n\",\"more\":{\"id\":null}}"))
                    .isEqualTo("{\"name\":\"n\",\"more\":{\"id\":null}}");
            assertThat(sentKeeper(shelves, "[{\"id\":\"o1\"},{\"id\":\"o2\",\"name\":null}]"))
                    .isEqualTo("[{},{\"name\":null}]");
            assertThat(sentKeeper(shelves, "{\"name\":\"of no type\"}")).isEqualTo("{\"name\":\"of no type\"}");
        }
    }

    @Test
    void valuesKeepFieldsThatOneOfTheirTypesWrites() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            String both = "{\"id\":\"o1\",\"serial\":\"7\",\"builtAt\":\"2026-03-14T10:26:53.10+01:00\"}";

            assertThat(sentKeeper(shelves, both)).isEqualTo(both);
        }
    }

    @Test
    void valuesOfSeveralTypesInModelsAreSentWithoutReadOnlyFields() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            String owner = "{\"id\":\"o1\",\"name\":\"n\"}";
            Object keeper = shelves.parse("Keeper", owner);
            Object shelf = shelves.parse("Shelf", READ.replace("\"other\":1", "\"holder\":" + owner));
            Map<String, Object> inputs = new LinkedHashMap<>();
            inputs.put("keeper", keeper);
            inputs.put("keepers", List.of(keeper));
            inputs.put("spare", shelf);
            RequestObject request = shelves.request("PatchShelfRequest", inputs);

            assertThat(sent(shelves, "DefaultApi.patchShelf", request))
                    .isEqualTo("{\"keeper\":{\"name\":\"n\"},\"keepers\":[{\"name\":\"n\"}],"
                            + "\"spare\":{\"label\":\"l\",\"owner\":{\"name\":\"n\"},\"holder\":{\"name\":\"n\"}}}");
            assertThat(Tried.ask(keeper, "toJson")).isEqualTo(owner);
            assertThat(Tried.ask(shelf, "toJson")).asString().contains("\"holder\":" + owner);
        }
    }

    @Test
    void objectsOfSeveralClassesAreSentWithoutTheFieldsThatAreReadOnlyInTheirs() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            assertThat(sentPlace(shelves, "{\"id\":\"o1\",\"name\":\"n\"}")).isEqualTo("{\"name\":\"n\"}");
            assertThat(sentPlace(shelves, "{\"serial\":\"7\",\"name\":\"n\"}")).isEqualTo("{\"name\":\"n\"}");
            assertThat(sentPlace(shelves, "{\"id\":\"o1\",\"serial\":\"7\"}")).isEqualTo("{\"id\":\"o1\"}");
        }
    }

    @Test
    void responsesNeedNoWriteOnlyFields() throws Exception {
        try (Tried shelves = new Tried("read-only")) {
            Object shelf = shelves.parse("Shelf", READ);

            assertThat(Tried.ask(shelf, "pin")).isNull();
            assertThat(Tried.ask(shelf, "id")).isEqualTo("s1");
        }
    }

    private static String sentPlace(Tried shelves, String json) throws Exception {
        Object shelf = shelves.parse("Shelf", "{\"label\":\"l\",\"place\":" + json + "}");
        RequestObject request = shelves.request("PatchShelfRequest", Map.of("spare", shelf));
        String sent = sent(shelves, "DefaultApi.patchShelf", request);
        String start = "{\"spare\":{\"label\":\"l\",\"place\":";
        assertThat(sent).startsWith(start).endsWith("}}");
        return sent.substring(start.length(), sent.length() - 2);
    }

    private static String sentKeeper(Tried shelves, String json) throws Exception {
        Object keeper = shelves.parse("Keeper", json);
        return sent(
                shelves, "DefaultApi.replaceKeeper", shelves.request("ReplaceKeeperRequest", Map.of("body", keeper)));
    }

    private static String sent(Tried shelves, String operation, RequestObject request) throws Exception {
        ApiClient caller = shelves.caller(Loopback.url(SERVICE).toString());
        SERVICE.resetRequests();
        shelves.send(caller, operation, request);
        return SERVICE.findAll(anyRequestedFor(anyUrl())).get(0).getBodyAsString();
    }
}
