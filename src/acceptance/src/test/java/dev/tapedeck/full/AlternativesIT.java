package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.equalToJson;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.google.gson.JsonParser;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.support.RequestObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values for which a document allows several types are read, told apart and sent whole. */
class AlternativesIT {
    @RegisterExtension
    static final WireMockExtension SERVICE = Loopback.server();

    private Tried shapes;

    @BeforeEach
    void generate() throws IOException {
        TriedDocuments.log();
        shapes = new Tried("alternatives");
        SERVICE.stubFor(any(anyUrl()).willReturn(noContent()));
    }

    @AfterEach
    void close() throws IOException {
        shapes.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            cat    | asCat
            kitten | asCat
            dog    | asDog
            parrot | none
            """)
    void showsAnObjectAsTheOneThatItsDiscriminatorNames(String kind, String method) throws Exception {
        String json = "{\"name\":\"Tom\",\"kind\":\"" + kind + "\",\"indoor\":true,\"food\":{\"fish\":true},\"age\":7}";
        Object pet = shapes.parse("Pet", json);

        for (String as : List.of("asCat", "asDog")) {
            Object shown = Tried.ask(pet, as);
            assertThat(shown != null).as(as).isEqualTo(as.equals(method));
            // The fields of the contract come first, so their order may be another.
            String written = shown == null ? json : String.valueOf(Tried.ask(shown, "toJson"));
            assertThat(JsonParser.parseString(written)).isEqualTo(JsonParser.parseString(json));
        }
        assertThat(Tried.ask(pet, "name")).isEqualTo("Tom");
        assertThat(Tried.ask(pet, "toJson")).isEqualTo(json);
    }

    @Test
    void typesTheFieldsOfEachAlternative() throws Exception {
        Object pet =
                shapes.parse("Pet", "{\"name\":\"Tom\",\"kind\":\"cat\",\"indoor\":true,\"food\":{\"fish\":true}}");
        Object cat = Objects.requireNonNull(Tried.ask(pet, "asCat"));

        assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(cat, "food")), "fish"))
                .isEqualTo(true);
        assertThat(Tried.call(pet.getClass(), "ofCat", cat)).isEqualTo(pet);
    }

    @Test
    void findsSubtypesThatOnlyExtendTheirParent() throws Exception {
        Object turned = shapes.parse("Layer", "{\"type\":\"turned\",\"url\":\"u\",\"angle\":90}");
        Object image = shapes.parse("Layer", "{\"type\":\"ImageLayer\",\"url\":\"u\"}");

        assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(turned, "asTurned")), "angle"))
                .isEqualTo(90L);
        assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(turned, "asImageLayer")), "url"))
                .isEqualTo("u");
        assertThat(Tried.ask(image, "asTurned")).isNull();
    }

    @Test
    void keepsNullsInLists() throws Exception {
        String json = "{\"layers\":[null,{\"type\":\"x\"}],\"marks\":[\"a\",null]}";
        Object drawing = shapes.parse("Drawing", json);

        assertThat(Tried.ask(drawing, "marks")).isEqualTo(Arrays.asList("a", null));
        assertThat(Tried.ask(drawing, "toJson")).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"customer\":\"cus_1\",\"model\":\"huge\",\"tags\":[\"a\",{\"label\":\"b\"}],\"extra\":true,\"amount\":5}",
                "{\"customer\":{\"id\":\"cus_1\",\"charges\":[{}]},\"model\":\"small\",\"tags\":null,\"extra\":{\"k\":{\"label\":\"b\"}},\"amount\":\"5\"}",
                "{\"customer\":7,\"tags\":[],\"extra\":[1.50],\"amount\":null}"
            })
    void readsAndWritesEachKindOfValueUnchanged(String json) throws Exception {
        assertThat(Tried.ask(shapes.parse("Charge", json), "toJson")).isEqualTo(json);
    }

    @Test
    void showsAValueAsEachOfItsTypes() throws Exception {
        Object id = shapes.parse("ChargeCustomer", "\"cus_1\"");
        Object whole = shapes.parse("ChargeCustomer", "{\"id\":\"cus_1\"}");
        Object neither = shapes.parse("ChargeCustomer", "{\"name\":\"no id\"}");
        Object number = shapes.parse("ChargeExtra", "7");
        Object map = shapes.parse("ChargeExtra", "{\"k\":{\"label\":\"b\"}}");

        assertThat(Tried.ask(id, "asString")).isEqualTo("cus_1");
        assertThat(Tried.ask(id, "asCustomer")).isNull();
        assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(whole, "asCustomer")), "id"))
                .isEqualTo("cus_1");
        assertThat(Tried.ask(whole, "asString")).isNull();
        assertThat(Tried.ask(neither, "asCustomer")).isNull();
        assertThat(Tried.ask(neither, "value")).isEqualTo(Map.of("name", "no id"));
        assertThat(Tried.ask(number, "asNumber")).isEqualTo(7L);
        assertThat(Tried.ask(number, "value")).isEqualTo(new BigDecimal("7"));
        assertThat(((Map<?, ?>) Objects.requireNonNull(Tried.ask(map, "asMap"))).keySet())
                .isEqualTo(Set.of("k"));
        assertThat(Tried.ask(map, "asBoolean")).isNull();
    }

    @Test
    void sendsTheFieldsOfAllAlternatives() throws Exception {
        ApiClient caller = shapes.caller(Loopback.url(SERVICE).toString());
        Object food = shapes.parse("PetFood", "{\"fish\":true}");
        shapes.send(
                caller,
                "DefaultApi.addPet",
                shapes.request("AddPetRequest", Map.of("name", "Tom", "kind", "cat", "indoor", true, "food", food)));
        shapes.send(
                caller,
                "DefaultApi.updateUser",
                "u1",
                shapes.request("UpdateUserRequest", Map.of("name", "Ada", "hash", "h")));

        SERVICE.verify(postRequestedFor(urlPathEqualTo("/pets"))
                .withRequestBody(
                        equalToJson("{\"name\":\"Tom\",\"kind\":\"cat\",\"indoor\":true,\"food\":{\"fish\":true}}")));
        SERVICE.verify(putRequestedFor(urlPathEqualTo("/users/u1"))
                .withRequestBody(equalToJson("{\"name\":\"Ada\",\"hash\":\"h\"}")));
    }

    @Test
    void sendsAWholeBodyOfOneOfSeveralTypes() throws Exception {
        ApiClient caller = shapes.caller(Loopback.url(SERVICE).toString());
        Object both = shapes.parse("CreateChargeBody", "[{\"customer\":\"cus_1\"},{\"customer\":{\"id\":\"cus_2\"}}]");
        RequestObject charges = shapes.request("CreateChargeRequest", Map.of("body", both));
        shapes.send(caller, "DefaultApi.createCharge", charges);

        SERVICE.verify(postRequestedFor(urlPathEqualTo("/charges"))
                .withRequestBody(equalToJson("[{\"customer\":\"cus_1\"},{\"customer\":{\"id\":\"cus_2\"}}]")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "{\"size\":\"A4\"}"})
    void keepsValuesBesideTheFieldsOfObjects(String json) throws Exception {
        ApiClient caller = shapes.caller(Loopback.url(SERVICE).toString());
        Object envelope = shapes.parse("Envelope", json);
        RequestObject letter =
                shapes.request("SendLetterRequest", Map.of("envelope", envelope, "filter", Map.of("a", 1)));
        shapes.send(caller, "DefaultApi.sendLetter", letter);

        SERVICE.verify(postRequestedFor(urlPathEqualTo("/letters"))
                .withRequestBody(equalToJson("{\"envelope\":" + json + ",\"filter\":{\"a\":1}}")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "home"})
    void sendsAParameterOfSeveralTypes(String near) throws Exception {
        ApiClient caller = shapes.caller(Loopback.url(SERVICE).toString());
        Object value = near.equals("7") ? (Object) 7 : near;
        RequestObject request = shapes.request("ListPetsRequest", Map.of("near", value));
        shapes.send(caller, "DefaultApi.listPets", caller.query(request));

        SERVICE.verify(getRequestedFor(urlPathEqualTo("/pets")).withQueryParam("near", equalTo(near)));
    }
}
