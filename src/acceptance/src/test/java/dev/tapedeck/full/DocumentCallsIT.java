package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.aMultipart;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.binaryEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import dev.tapedeck.type.Upload;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Clients of the tricky documents send every input in its place. */
class DocumentCallsIT {
    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    @BeforeEach
    void answerAll() {
        TriedDocuments.log();
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @Test
    void sendsInputsOfOneOperationInQueryHeaderAndBody() throws Exception {
        try (Tried parcels = new Tried("inputs")) {
            ApiClient caller = parcels.caller(Loopback.url(SERVICE).toString());
            Object red = parcels.parse("Filter", "{\"color\":\"red\"}");
            RequestObject request = parcels.request(
                    "CreateParcelRequest",
                    Map.of(
                            "notifyValue",
                            true,
                            "name",
                            "q",
                            "nameBody",
                            "b",
                            "grid",
                            List.of(List.of(1, 2), List.of(3)),
                            "filters",
                            Map.of("a", red)));
            parcels.send(caller, "ParcelsApi.createParcel", caller.query(request), caller.headers(request), request);

            SERVICE.verify(postRequestedFor(urlPathEqualTo("/v1/parcels"))
                    .withQueryParam("notify", equalTo("true"))
                    .withQueryParam("name", equalTo("q"))
                    .withHeader("X-Twilio-Webhook-Enabled", absent())
                    .withRequestBody(equalToJson(
                            "{\"name\":\"b\",\"grid\":[[1,2],[3]],\"filters\":{\"a\":{\"color\":\"red\"}}}")));
        }
    }

    @Test
    void serializesListsAndObjectsAsTheDocumentSays() throws Exception {
        try (Tried parcels = new Tried("inputs")) {
            ApiClient caller = parcels.caller(Loopback.url(SERVICE).toString());
            Object filter = parcels.parse("Filter", "{\"color\":\"red\",\"sizes\":[1,2]}");
            RequestObject request = parcels.request(
                    "ListParcelsRequest",
                    Map.of(
                            "ids",
                            List.of(1, 2),
                            "tags",
                            List.of("a", "b"),
                            "each",
                            List.of("c", "d"),
                            "filter",
                            filter,
                            "fields",
                            Map.of("k", "v"),
                            "where",
                            filter,
                            "xLabels",
                            List.of("x", "y"),
                            "session",
                            "s1",
                            "sizeOnOrAfter",
                            5));
            parcels.send(
                    caller,
                    "ParcelsApi.listParcels",
                    caller.query(request),
                    caller.headers(request),
                    caller.cookies(request));

            SERVICE.verify(getRequestedFor(urlPathEqualTo("/v1/parcels"))
                    .withQueryParam("ids", equalTo("1,2"))
                    .withQueryParam("tags", equalTo("a|b"))
                    .withQueryParam("each", equalTo("d"))
                    .withQueryParam("filter[color]", equalTo("red"))
                    .withQueryParam("filter[sizes][]", equalTo("1"))
                    .withQueryParam("k", equalTo("v"))
                    .withQueryParam("where", equalTo("{\"color\":\"red\",\"sizes\":[1,2]}"))
                    .withQueryParam("Size>=", equalTo("5"))
                    .withHeader("X-Labels", equalTo("x,y"))
                    .withCookie("session", equalTo("s1")));
        }
    }

    @Test
    void sendsFilesAsPartsOrAsTheWholeBody() throws Exception {
        try (Tried parcels = new Tried("inputs")) {
            ApiClient caller = parcels.caller(Loopback.url(SERVICE).toString());
            byte[] bytes = {0, 1, (byte) 0xff};
            RequestObject parts = parcels.request(
                    "AttachFilesRequest",
                    Map.of(
                            "file",
                            Upload.of(bytes).named("label.png").typed("image/png"),
                            "note",
                            "Fragile",
                            "count",
                            2));
            parcels.send(caller, "DefaultApi.attachFiles", "p1", caller.parts(parts));
            RequestObject whole = parcels.request("UploadLabelRequest", Map.of("body", Upload.of(bytes)));
            parcels.send(caller, "DefaultApi.uploadLabel", "p1", caller.body(whole, "image/png"));

            SERVICE.verify(postRequestedFor(urlEqualTo("/v1/parcels/p1/label"))
                    .withRequestBodyPart(aMultipart("file")
                            .withHeader("Content-Disposition", containing("filename=\"label.png\""))
                            .withHeader("Content-Type", equalTo("image/png"))
                            .withBody(binaryEqualTo(bytes))
                            .build())
                    .withRequestBodyPart(
                            aMultipart("note").withBody(equalTo("Fragile")).build()));
            SERVICE.verify(putRequestedFor(urlEqualTo("/v1/parcels/p1/label"))
                    .withHeader("Content-Type", equalTo("image/png"))
                    .withRequestBody(binaryEqualTo(bytes)));
        }
    }

    @Test
    void sendsAListAsTheBodyOfDelete() throws Exception {
        try (Tried parcels = new Tried("inputs")) {
            ApiClient caller = parcels.caller(Loopback.url(SERVICE).toString());
            RequestObject request =
                    parcels.request("DeleteParcelsRequest", Map.of("body", List.of("a", "b"), "ifMatch", "\"7\""));
            parcels.send(caller, "ParcelsApi.deleteParcels", caller.headers(request), request);

            SERVICE.verify(deleteRequestedFor(urlEqualTo("/v1/parcels"))
                    .withHeader("If-Match", equalTo("\"7\""))
                    .withRequestBody(equalToJson("[\"a\",\"b\"]")));
        }
    }

    @Test
    void keepsPresenceOfMoreFieldsThanALongHasBits() throws Exception {
        try (Tried tables = new Tried("many-fields")) {
            String json = "{\"field_1\":1,\"field_64\":null,\"field_130\":130}";
            Object wide = tables.parse("Widest", json);

            assertThat(Tried.ask(wide, "toJson")).isEqualTo(json);
            assertThat(Tried.ask(wide, "has", "field_64")).isEqualTo(true);
            assertThat(Tried.ask(wide, "has", "field_127")).isEqualTo(false);
        }
    }

    @Test
    void keepsOddFieldNamesOnTheWire() throws Exception {
        try (Tried labels = new Tried("names-of-fields")) {
            String json =
                    "{\"class\":\"c\",\"value\":\"v\",\"in\":\"i\",\"other\":\"o\",\"first-name\":\"f\",\"@type\":\"t\",\"tab\\tin it\":\"x\"}";
            Object label = labels.parse("Label", json);

            assertThat(Tried.ask(label, "toJson"))
                    .isEqualTo(
                            "{\"class\":\"c\",\"@type\":\"t\","
                                    + "\"first-name\":\"f\",\"tab\\tin it\":\"x\",\"value\":\"v\",\"in\":\"i\",\"other\":\"o\"}");
            assertThat(label)
                    .isEqualTo(labels.parse("Label", json))
                    .isNotEqualTo(labels.parse("Label", json.replace("\"o\"", "\"p\"")));
        }
    }
}
