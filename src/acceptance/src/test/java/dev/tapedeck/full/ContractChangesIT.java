package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Follows {@code docs/contract-changes.md} in a copy of the project, by its own commands. */
class ContractChangesIT {
    private static final Path PAGE = Path.of("../../docs/contract-changes.md");
    private static final String SPEC = "specs/twilio-video-v1.yaml";
    private static final String VENDORS = "/tmp/twilio_video_v1.yaml";

    @TempDir
    private Path folder;

    @Test
    void leadsFromTheReportToTheMethodsThatNoLongerCompile() throws IOException {
        assumeTrue(Git.isInstalled(), "Git is not installed");
        ProjectCopy project = ProjectCopy.built(folder.resolve("project"));
        Git git = Git.in(project.file(""));
        git.run("init", "--quiet");
        git.run("add", "generated-docs");
        git.run("-c", "user.name=Test", "-c", "user.email=test@example.com", "commit", "--quiet", "-m", "Pages");
        ObjectNode vendors =
                (ObjectNode) new YAMLMapper().readTree(project.file(SPEC).toFile());
        ((ObjectNode) vendors.at("/components/schemas/video.v1.recording/properties"))
                .putObject("loudness")
                .put("type", "number");
        ObjectNode recording = (ObjectNode) vendors.at("/paths/~1v1~1Recordings~1{Sid}");
        ObjectNode deletion = (ObjectNode) recording.remove("delete");
        Path document = Files.writeString(folder.resolve("vendors.yaml"), vendors.toString());

        List<String> report =
                project.maven().run(command("-Pspec-report", document)).lines().toList();
        assertThat(report.get(0)).isEqualTo("breaking");
        assertThat(report).anyMatch(row -> row.startsWith("`DELETE /v1/Recordings/{Sid}` | "));

        Files.copy(document, project.file(SPEC), StandardCopyOption.REPLACE_EXISTING);
        assertThat(project.maven().fail(command("-Pdocs", document)))
                .contains("Recordings.delete (src/client/src/main/java/dev/tapedeck/twilio/Recordings.java:")
                .contains("src/client/src/main/java: does not compile with the clients of the changed contract:"
                        + " Recordings.delete: adapt these methods to the changes that mvn -q -Pspec-report lists.");
        assertThat(diff(git))
                .contains(
                        "-- **DELETE** `/v1/Recordings/{Sid}`", "+- **loudness** **BigDecimal**, `loudness`, optional");

        recording.set("delete", deletion);
        Files.writeString(project.file(SPEC), vendors.toString());
        project.maven().run(command("-Pdocs", document));
        assertThat(diff(git)).containsExactly("+- **loudness** **BigDecimal**, `loudness`, optional");
    }

    /** Returns the arguments of the page's Maven command with this profile, for the vendor's new document. */
    private static String[] command(String profile, Path document) throws IOException {
        String line = Files.readString(PAGE)
                .lines()
                .filter(text -> text.startsWith("mvn ") && text.contains(profile))
                .findFirst()
                .orElseThrow();
        return Arrays.stream(line.substring("mvn ".length()).split(" "))
                .map(argument -> argument.replace(VENDORS, document.toString()))
                .toArray(String[]::new);
    }

    /** Returns the changed lines of the page's diff. */
    private static List<String> diff(Git git) throws IOException {
        List<String> changed = new ArrayList<>(git.run("diff", "--unified=0", "generated-docs/twilio/structure.md"));
        changed.removeIf(Pattern.compile("^(diff|index|@@|---|\\+\\+\\+) .*").asMatchPredicate());
        return changed;
    }
}
