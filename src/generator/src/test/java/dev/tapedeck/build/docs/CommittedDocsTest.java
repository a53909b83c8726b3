package dev.tapedeck.build.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.Contract;
import dev.tapedeck.build.facade.Facade;
import dev.tapedeck.build.facade.Operation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommittedDocsTest {
    private static final String INDEX = """
            # Shop

            ## Operations

            [**deleteClip**](ClipsApi.md#deleteclip)<br>Delete a clip | **DELETE** /v1/clips/{id}
            """;
    private static final String GROUP = "# ClipsApi\n\n## deleteClip\n\n**DELETE** `/v1/clips/{id}`\n";
    private static final Facade FACADE = new Facade(
            "Shop",
            Map.of(new Operation("ClipsApi", "deleteClip"), List.of("shop.clips().delete(id)")),
            List.of(new Facade.Detour("shop.with(options)", "shop")));

    @TempDir
    private Path folder;

    @BeforeEach
    void generate() throws IOException {
        for (Contract contract : Contract.ALL) {
            Path docs = Files.createDirectories(folder.resolve("generated/" + contract.provider() + "/docs"));
            Files.writeString(docs.resolve("README.md"), INDEX);
            Files.writeString(docs.resolve("ClipsApi.md"), GROUP);
        }
        Files.writeString(folder.resolve("facade.md"), "of the last build");
    }

    private CommittedDocs docs(Map<String, Optional<Facade>> facades) {
        return new CommittedDocs(folder, folder.resolve("generated"), facades);
    }

    @Test
    void addsTheCallsOfEachOperation() throws IOException {
        docs(Map.of("twilio", Optional.of(FACADE))).write();

        assertThat(folder.resolve("twilio/ClipsApi.md")).content().isEqualTo("""
                # ClipsApi

                ## deleteClip

                ```java
                shop.clips().delete(id)
                ```

                **DELETE** `/v1/clips/{id}`
                """);
    }

    @Test
    void linksTheIndexToTheTable() throws IOException {
        docs(Map.of("twilio", Optional.of(FACADE))).write();

        assertThat(folder.resolve("twilio/README.md")).content().contains("(../facade.md)");
        assertThat(folder.resolve("facade.md"))
                .content()
                .contains("""

                        ## Shop

                        Operation | Request and calls
                        --------- | -----------------
                        [Delete a clip](twilio/ClipsApi.md#deleteclip) | **DELETE** /v1/clips/{id}<br>`shop.clips().delete(id)`
                        """)
                .endsWith("- `shop.with(options)` in place of `shop`\n");
    }

    @Test
    void refreshesAllButTheTableWhileAFacadeIsNotCompiled() throws IOException {
        docs(Map.of("twilio", Optional.of(FACADE), "signalwire", Optional.empty()))
                .write();

        assertThat(folder.resolve("signalwire/ClipsApi.md")).content().isEqualTo(GROUP);
        assertThat(folder.resolve("signalwire/README.md")).content().contains("(../facade.md)");
        assertThat(folder.resolve("facade.md")).hasContent("of the last build");
    }

    @Test
    void leavesPagesAloneWhereThereIsNoFacade() throws IOException {
        docs(Map.of()).write();

        assertThat(folder.resolve("twilio/README.md")).content().isEqualTo(INDEX);
        assertThat(folder.resolve("twilio/ClipsApi.md")).content().isEqualTo(GROUP);
    }

    @Test
    void namesStalePages() throws IOException {
        docs(Map.of()).write();
        assertThat(docs(Map.of()).stale()).isEmpty();

        Path gone = Files.writeString(folder.resolve("twilio/Gone.md"), "# Gone\n");
        assertThat(docs(Map.of("twilio", Optional.of(FACADE))).stale())
                .containsExactly(
                        folder.resolve("twilio/ClipsApi.md"),
                        gone,
                        folder.resolve("twilio/README.md"),
                        folder.resolve("facade.md"));
    }
}
