package dev.tapedeck.build.lower;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.SpecException;
import dev.tapedeck.build.tree.Specs;
import dev.tapedeck.build.view.WireMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientDocumentTest {
    @ParameterizedTest
    @ValueSource(strings = {"thing", "1Thing", "Thing_a", "Thing.a", "Th ing", "Größe", "'Thing;'", "''"})
    void refusesInvalidClassNames(String name) {
        String plain = name.replace("'", "");

        assertThatThrownBy(() -> ClientDocument.requireClassNames(Specs.schemas(name + ": {type: object}")))
                .isInstanceOf(SpecException.class)
                .hasMessage("vendor.yaml, components/schemas/" + plain + ": '" + plain
                        + "' is not usable as a class name: give it another x-name in the overlay.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"millis", "''", "3"})
    void refusesOtherPrecisionsOfTimes(String precision) {
        Spec spec = Specs.schemas("Thing: {properties: {a: {type: string}}}");
        spec.root()
                .set(Keys.TIME_PRECISION, Specs.yaml("{a: " + precision + "}").path("a"));

        assertThatThrownBy(() -> ClientDocument.lower(spec, System.err))
                .isInstanceOf(SpecException.class)
                .hasMessageContaining("has the x-time-precision")
                .hasMessageEndingWith(": write seconds, or remove it so that times keep their fractions.");
    }

    @Test
    void knowsThePrecisionOfTimes() {
        Spec spec = Specs.schemas("Thing: {properties: {a: {type: string}}}");
        assertThat(ClientDocument.lower(spec, System.err).hasTimesInSeconds()).isFalse();
        spec.root().put(Keys.TIME_PRECISION, "seconds");

        assertThat(ClientDocument.lower(spec, System.err).hasTimesInSeconds()).isTrue();
    }

    @Test
    void acceptsClassNames() {
        assertThatCode(() -> ClientDocument.requireClassNames(Specs.schemas("Thing2: {type: object}")))
                .doesNotThrowAnyException();
    }

    @Test
    void givesOperationsOfOtherMethodsPathsOfTheirOwn() {
        ClientDocument document = ClientDocument.of("vendor.yaml", """
                openapi: 3.0.3
                paths:
                  /a:
                    get: {operationId: getA}
                    query: {operationId: queryA}
                    additionalOperations: {Copy: {operationId: copyA}}
                """);
        ObjectNode paths = (ObjectNode) document.documentOfUsualMethods().get("paths");

        assertThat(paths.fieldNames()).toIterable().containsExactly("/a", "/a#queryA", "/a#copyA");
        assertThat(paths.get("/a").fieldNames()).toIterable().containsExactly("get");
        assertThat(paths.at("/~1a#queryA/post/operationId").asText()).isEqualTo("queryA");
        assertThat(document.wireMethods().values())
                .extracting(WireMethod::call)
                .contains(new WireMethod.RequestLine("Copy", "\"a\"", false))
                .filteredOn(WireMethod.RequestLine::isUsual)
                .containsExactly(new WireMethod.RequestLine("GET", "\"a\"", false));
    }

    @Test
    void givesOperationsOfOtherBodiesPathsOfTheirOwn() {
        ClientDocument document = ClientDocument.of("vendor.yaml", """
                openapi: 3.0.3
                paths:
                  /a:
                    post: {operationId: postA}
                    x-other-bodies: {post: [{operationId: postAAsForm}, {operationId: postAAsPng}]}
                """);
        ObjectNode paths = (ObjectNode) document.documentOfUsualMethods().get("paths");

        assertThat(paths.fieldNames()).toIterable().containsExactly("/a", "/a#postAAsForm", "/a#postAAsPng");
        assertThat(paths.get("/a").fieldNames()).toIterable().containsExactly("post");
        assertThat(document.wireMethods().values())
                .extracting(WireMethod::call)
                .containsOnly(new WireMethod.RequestLine("POST", "\"a\"", false));
    }
}
