package dev.tapedeck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.PrepareSpecs;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Resolved documents are valid OpenAPI for a foreign parser, even where the original document is not. */
class ResolvedDocumentsTest {
    static Stream<Path> documents() throws IOException {
        try (Stream<Path> odd = Files.list(Path.of("../acceptance/src/test/resources/documents"))) {
            return Stream.concat(
                    odd
                            .filter(Files::isRegularFile)
                            // OpenAPI 3.0 has fewer methods.
                            .filter(document -> !document.endsWith("methods.yaml"))
                            .sorted()
                            .toList()
                            .stream(),
                    Stream.of(
                            Path.of("../../specs/twilio-video-v1.yaml"), Path.of("../../specs/signalwire-video.yaml")));
        }
    }

    @ParameterizedTest
    @MethodSource("documents")
    void resolvesToValidDocuments(Path document) throws IOException {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);

        assertThat(new OpenAPIV3Parser()
                        .readContents(PrepareSpecs.resolve(document, List.of()), null, options)
                        .getMessages())
                .isEmpty();
    }
}
