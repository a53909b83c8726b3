package dev.tapedeck.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The prose of the whole checkout avoids the phrases in {@code rules.txt}: comments, messages, docs and templates. */
class PlainEnglishTest {
    private static final Path ROOT = Path.of("../..");
    // generated-docs have the sentences of templates and overlays, and of the contracts, which stay as they are.
    private static final List<String> FOLDERS = List.of("docs", "specs", "src", "templates");

    @Test
    void avoidsPhrasesThatMakeReadersStumble() throws IOException {
        List<Rule> rules = Rule.all();
        List<String> findings = new ArrayList<>();
        for (String file : files()) {
            String prose = prose(file, Files.readString(ROOT.resolve(file)));
            rules.forEach(rule -> rule.findings(file, prose).forEach(findings::add));
        }

        assertThat(String.join("\n", findings)).isEmpty();
    }

    @Test
    void findsPhrasesInProseAndNotInCode() throws IOException {
        String source = """
                /** A value that is
                 * no number. */
                void itIsFound() {
                    fail("sent" + " anew"); // '"' in vain
                    anew('"', be.none);
                }
                """;

        assertThat(findings("src/main/A.java", source))
                .containsExactlyInAnyOrder(
                        "src/main/A.java:2: \"is no number\"",
                        "src/main/A.java:3: \"void itIsFound\"",
                        "src/main/A.java:4: \"anew\"",
                        "src/main/A.java:4: \"in vain\"");
        assertThat(findings("src/test/A.java", source)).hasSize(3);
        assertThat(findings("templates/a.mustache", "{{! Sent anew. }} anew")).hasSize(1);
        assertThat(findings("docs/a.md", "# In short\nanew")).containsExactly("docs/a.md:2: \"anew\"");
    }

    private static List<String> findings(String file, String text) throws IOException {
        String prose = prose(file, text);
        return Rule.all().stream()
                .flatMap(rule -> rule.findings(file, prose))
                .map(finding -> finding.substring(0, finding.lastIndexOf("\": ") + 1))
                .toList();
    }

    private static String prose(String file, String text) {
        boolean isJava = file.endsWith(".java") || (file.endsWith(".mustache") && !file.contains("doc"));
        return isJava ? Prose.ofJava(text, file.contains("/main/")) : Prose.of(text);
    }

    private static List<String> files() throws IOException {
        List<String> files = new ArrayList<>(List.of("README.md", "CHANGELOG.md"));
        for (String folder : FOLDERS) {
            try (Stream<Path> found = Files.walk(ROOT.resolve(folder))) {
                found.map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
                        .filter(file -> file.matches(".*\\.(java|md|mustache|overlay\\.yaml)"))
                        .filter(file -> !file.contains("/target/"))
                        .forEach(files::add);
            }
        }
        return files;
    }
}
