package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients of documents that are written in uncommon ways do what the documents mean. */
class DocumentFormsIT {
    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @Test
    void sendsPlainWordsAsTexts() throws Exception {
        try (Tried lamps = new Tried("plain-words")) {
            ApiClient caller = lamps.caller(Loopback.url(SERVICE).toString());
            RequestObject request = lamps.request(
                    "ListLampsRequest",
                    Map.of("no", lamps.of("No", "NO"), "value01", lamps.of("Model01", "010"), "page", 50));
            lamps.send(caller, "LampsApi.listLamps", lamps.of("On", "on"), caller.query(request));

            SERVICE.verify(getRequestedFor(urlPathEqualTo("/lamps/on"))
                    .withQueryParam("no", equalTo("NO"))
                    .withQueryParam("01", equalTo("010"))
                    .withQueryParam("page", equalTo("50")));
        }
    }

    @Test
    void readsPlainWordsAsTexts() throws Exception {
        try (Tried lamps = new Tried("plain-words")) {
            String json = "{\"on\":\"off\",\"null\":\"n\",\"consent\":null}";
            Object lamp = lamps.parse("Lamp", json);

            assertThat(Tried.ask(lamp, "on")).isEqualTo(lamps.of("LampOn", "off"));
            assertThat(Tried.ask(lamp, "toJson")).isEqualTo(json);
        }
    }
}
