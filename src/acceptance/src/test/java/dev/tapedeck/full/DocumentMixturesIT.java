package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Features of OpenAPI that meet in one document. */
class DocumentMixturesIT {
    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @Test
    void readsListsOfTypesAsEachOfThem() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            String json =
                    "{\"stop\":\"a\",\"shape\":{\"q\":\"x\"},\"kinds\":[\"a\",\"z\"],\"big\":18446744073709551615}";
            Object mixture = mixtures.parse("Mixture", json);
            Object list = mixtures.parse("Mixture", "{\"stop\":[\"a\"],\"shape\":[1,2]}");

            assertThat(Tried.ask(mixture, "toJson")).isEqualTo(json);
            assertThat(Tried.ask(mixture, "big")).isEqualTo(new BigDecimal("18446744073709551615"));
            assertThat(Tried.ask(list, "toJson")).isEqualTo("{\"stop\":[\"a\"],\"shape\":[1,2]}");
        }
    }

    @Test
    void keepsRefinementsAndFamilies() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            Object order = mixtures.parse(
                    "Order", "{\"status\":\"paid\",\"when\":\"2026-06-18T10:00:00Z\",\"items\":[{\"name\":\"Ada\"}]}");
            Object circle = mixtures.parse("Family", "{\"kind\":\"c\",\"r\":2}");

            assertThat(Tried.ask(order, "when")).isEqualTo(Instant.parse("2026-06-18T10:00:00Z"));
            assertThat(Tried.ask(((List<?>) Objects.requireNonNull(Tried.ask(order, "items"))).get(0), "name"))
                    .isEqualTo("Ada");
            assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(circle, "asCircle")), "r"))
                    .isEqualTo(new BigDecimal("2"));
        }
    }

    @Test
    void sendsVariablesAfterAQuestionMarkAsParameters() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            ApiClient caller = mixtures.caller(Loopback.url(SERVICE).toString());
            RequestObject request = mixtures.request("FindMixtureRequest", Map.of("id", 7L, "text", "a"));
            mixtures.send(caller, "DefaultApi.findMixture", caller.query(request));

            assertThat(SERVICE.findAll(anyRequestedFor(anyUrl())).get(0).getUrl())
                    .isIn("/base/a?kind=all&text=%22a%22&id=7", "/base/a?kind=all&id=7&text=%22a%22");
        }
    }

    @Test
    void sendsJsonInAPathAsItIs() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            ApiClient caller = mixtures.caller(Loopback.url(SERVICE).toString());
            mixtures.send(caller, "DefaultApi.getMixture", "{\"a\":\"1\"}");

            assertThat(SERVICE.findAll(anyRequestedFor(anyUrl())).get(0).getUrl())
                    .isEqualTo("/base/b/%7B%22a%22:%221%22%7D");
        }
    }

    @Test
    void keepsTheDigitsOfValuesWithoutAType() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(okJson("[9007199254740993,1.10]")));
        try (Tried mixtures = new Tried("mixtures")) {
            ApiClient caller = mixtures.caller(Loopback.url(SERVICE).toString());
            RequestObject request = mixtures.request("FindMixtureRequest", Map.of("id", 7L));

            assertThat(mixtures.fetch(caller, "DefaultApi.findMixture", caller.query(request)))
                    .isEqualTo(List.of(new BigDecimal("9007199254740993"), new BigDecimal("1.10")));
        }
    }

    @Test
    void readsNull() throws Exception {
        SERVICE.stubFor(any(anyUrl()).willReturn(okJson(" null ")));
        try (Tried mixtures = new Tried("mixtures")) {
            ApiClient caller = mixtures.caller(Loopback.url(SERVICE).toString());
            RequestObject request = mixtures.request("FindMixtureRequest", Map.of("id", 7L));

            assertThat(mixtures.fetch(caller, "DefaultApi.findMixture", caller.query(request)))
                    .isNull();
        }
    }

    @Test
    void returnsNullWithoutABody() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            ApiClient caller = mixtures.caller(Loopback.url(SERVICE).toString());

            assertThat(mixtures.fetch(caller, "DefaultApi.getMixture", "{}")).isNull();
        }
    }

    @Test
    void parsesConstantsOfWebhooks() throws Exception {
        try (Tried mixtures = new Tried("mixtures")) {
            assertThat(Tried.ask(mixtures.webhook("kind", "\"a\""), "value")).isEqualTo("a");
        }
    }
}
