package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.requestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
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

    @Test
    void callsOperationsOfOtherFiles() throws Exception {
        try (Tried parcels = new Tried("several-files")) {
            ApiClient caller = parcels.caller(Loopback.url(SERVICE).toString());
            Map<String, Object> page = Map.of("page", 2);
            parcels.send(caller, "DefaultApi.listParcels", caller.query(parcels.request("ListParcelsRequest", page)));
            parcels.send(caller, "DefaultApi.putLabels", caller.query(parcels.request("PutLabelsRequest", page)));

            SERVICE.verify(getRequestedFor(urlEqualTo("/parcels?page=2")));
            SERVICE.verify(putRequestedFor(urlEqualTo("/labels?page=2")));
        }
    }

    @Test
    void readsSchemasOfOtherFiles() throws Exception {
        try (Tried parcels = new Tried("several-files")) {
            Object parcel = parcels.parse(
                    "Parcel",
                    "{\"label\":{\"parcel\":{\"label\":{\"text\":\"t\"}}},\"failure\":{\"text\":\"f\"},\"cause\":{\"code\":5}}");

            Object inner = Tried.ask(Tried.ask(Tried.ask(parcel, "label"), "parcel"), "label");
            assertThat(Tried.ask(inner, "text")).isEqualTo("t");
            assertThat(Tried.ask(Tried.ask(parcel, "failure"), "text")).isEqualTo("f");
            assertThat(Tried.ask(Tried.ask(parcel, "cause"), "code")).isEqualTo(5L);
        }
    }

    @Test
    void sendsOtherMethods() throws Exception {
        try (Tried things = new Tried("methods")) {
            ApiClient caller = things.caller(Loopback.url(SERVICE).toString());
            RequestObject query = things.request("QueryThingRequest", Map.of("name", "n"));
            things.send(caller, "DefaultApi.queryThing", "t1", query);
            RequestObject copy = things.request("CopyThingRequest", Map.of("destination", "t2"));
            things.send(caller, "DefaultApi.copyThing", "t1", caller.headers(copy));
            things.send(caller, "DefaultApi.linkThing", "t1");

            SERVICE.verify(requestedFor("QUERY", urlEqualTo("/api/things/t1"))
                    .withRequestBody(equalToJson("{\"name\":\"n\"}")));
            SERVICE.verify(requestedFor("COPY", urlEqualTo("/api/things/t1")).withHeader("Destination", equalTo("t2")));
            SERVICE.verify(requestedFor("LINK", urlEqualTo("/api/things/t1")));
        }
    }

    @Test
    void callsOperationsBelowThePathsOfTheirServers() throws Exception {
        try (Tried things = new Tried("methods")) {
            ApiClient caller = things.caller(Loopback.url(SERVICE).toString());
            things.send(caller, "DefaultApi.getThing", "t1");
            things.send(caller, "DefaultApi.putFiles");
            things.send(caller, "DefaultApi.postFile", "s1");

            SERVICE.verify(getRequestedFor(urlEqualTo("/api/things/t1")));
            SERVICE.verify(putRequestedFor(urlEqualTo("/upload/files")));
            SERVICE.verify(postRequestedFor(urlEqualTo("/s1/v2/files")));
        }
    }
}
