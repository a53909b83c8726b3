package dev.tapedeck.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Documents that openapi-generator itself does not accept can be its input, if it skips its validation. */
class OriginalDocumentsTest {
    private static final Path DOCUMENTS = Path.of("../acceptance/src/test/resources/documents");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({
        "unusual, 'GET(\"things/{id}\")'",
        "methods, 'HTTP(method = \"QUERY\"'",
        "several-files, 'PUT(\"labels\")'",
        "plain-words, 'GET(\"lamps/{on}\")'",
    })
    void generatesClients(String document, String call) throws IOException {
        GlobalSettings.reset();
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("tapedeck")
                .setInputSpec(input(DOCUMENTS.resolve(document + ".yaml")).toString())
                .setOutputDir(folder.toString())
                .setInvokerPackage("example")
                .setValidateSpec(false);
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            new DefaultGenerator().opts(settings.toClientOptInput()).generate();
        } finally {
            System.setOut(out);
        }

        StringBuilder source = new StringBuilder();
        try (var apis = Files.list(folder.resolve("src/main/java/example/wire"))) {
            for (Path api : apis.toList()) {
                source.append(Files.readString(api));
            }
        }
        assertThat(source).contains("@" + call);
    }

    /** Returns the document; one of OpenAPI 3.2, which openapi-generator does not read, as one of 3.1. */
    private Path input(Path document) throws IOException {
        String text = Files.readString(document);
        return text.contains("openapi: 3.2.0")
                ? Files.writeString(folder.resolve("older.yaml"), text.replace("openapi: 3.2.0", "openapi: 3.1.0"))
                : document;
    }
}
