package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.jsonResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Adds a made-up third provider to a copy of the project, by the steps of {@code specs/README.md}: with other ids,
 * another kind of paging and other errors. Builds and runs its client.
 */
class NewProviderIT {
    @RegisterExtension
    static final WireMockExtension REEL = Loopback.server();

    private static final Path PROVIDER = Path.of("projects", "provider");
    private static final String FIRST = "clip_01HZY4N2V8Q3J5K7M9P0R2S4T6";
    private static final String SECOND = "clip_01HZY4N2V8Q3J5K7M9P0R2S4T7";

    @TempDir
    private Path folder;

    @Test
    void listsDeletesAndReadsErrors() throws Exception {
        ProjectCopy project = ProjectCopy.fresh(folder);
        addProvider(project);
        serve();

        String printed = project.maven()
                .run(
                        "--quiet",
                        "compile",
                        "exec:java",
                        "-Dexec.mainClass=dev.tapedeck.cli.ReelExample",
                        "-Dexec.args=" + Loopback.url(REEL));

        assertThat(printed)
                .contains(
                        "clip: " + FIRST + " ready 4294967296",
                        "clip: " + SECOND + " ready null",
                        "fault: GET /v2/clips/" + FIRST + " failed with 404: No such clip (code gone)",
                        "id: Expected a Clip id (clip_ and 26 signs) but was \"clip_1\"");
        assertThat(urls())
                .containsExactly(
                        "/v2/clips?state=ready&page_size=200",
                        "/v2/clips?cursor=a%26b",
                        "/v2/clips?state=ready&page_size=200",
                        "/v2/clips/" + FIRST,
                        "/v2/clips/" + FIRST);
    }

    private static void addProvider(ProjectCopy project) throws Exception {
        project.add(PROVIDER);
        project.edit(
                "src/generator/src/main/java/dev/tapedeck/build/Contract.java",
                "List.of(\n",
                "List.of(\n            new Contract(\"reel-video\", \"reel\", \"/v2/\"),\n");
        project.edit("src/client/src/main/java/module-info.java", "exports", """
                exports dev.tapedeck.reel;
                exports dev.tapedeck.reel.id;
                exports dev.tapedeck.reel.model;
                exports""");
        project.edit(
                "src/client/pom.xml",
                "<facades>\n",
                "<facades>\n            <reel>dev.tapedeck.reel.ReelVideo reel</reel>\n");
        project.edit("src/client/pom.xml", "          <execution>\n            <id>twilio</id>", """
                          <execution>
                            <id>reel</id>
                            <goals>
                              <goal>generate</goal>
                            </goals>
                            <configuration>
                              <inputSpec>${contracts}/reel-video.yaml</inputSpec>
                              <output>${generated}/reel</output>
                              <invokerPackage>dev.tapedeck.reel</invokerPackage>
                              <additionalProperties>
                                <additionalProperty>provider=Reel Video</additionalProperty>
                              </additionalProperties>
                            </configuration>
                          </execution>
                          <execution>
                            <id>twilio</id>""");
    }

    private static void serve() {
        String clip = "{\"id\":\"%s\",\"state\":\"ready\",\"length_ms\":%s}";
        String page = "{\"clips\":[%s],\"meta\":{\"next_cursor\":%s}}";
        REEL.stubFor(get(urlPathEqualTo("/v2/clips"))
                .withQueryParam("cursor", absent())
                .willReturn(okJson(page.formatted(clip.formatted(FIRST, "4294967296"), "\"a&b\""))));
        REEL.stubFor(get(urlPathEqualTo("/v2/clips"))
                .withQueryParam("cursor", equalTo("a&b"))
                .willReturn(okJson(page.formatted(clip.formatted(SECOND, "null"), "null"))));
        REEL.stubFor(delete(urlPathEqualTo("/v2/clips/" + FIRST)).willReturn(noContent()));
        REEL.stubFor(get(urlPathEqualTo("/v2/clips/" + FIRST))
                .willReturn(jsonResponse("{\"title\":\"No such clip\",\"kind\":\"gone\"}", 404)));
    }

    /** Returns the paths and queries of all requests, oldest first. */
    private static List<String> urls() {
        return REEL.findAll(anyRequestedFor(anyUrl())).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(LoggedRequest::getUrl)
                .toList();
    }
}
