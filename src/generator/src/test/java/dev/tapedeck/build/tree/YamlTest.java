package dev.tapedeck.build.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @TempDir
    private Path folder;

    @Test
    void readsYamlAndJsonAlike() {
        ObjectNode yaml = read("openapi: 3.0.1\npaths: {/a: [1, true, null, 'x']}\n");
        ObjectNode json = read("{\"openapi\": \"3.0.1\", \"paths\": {\"/a\": [1, true, null, \"x\"]}}");

        assertThat(json).isEqualTo(yaml);
        assertThat(json.path("paths").path("/a").path(2).isNull()).isTrue();
    }

    @Test
    void keepsNumbersExact() {
        ObjectNode tree = read("""
                large: 123456789012345678901234567890
                long: 9007199254740993
                decimal: 0.1000000000000000000000000000000000001
                exponent: 1e400
                """);

        assertThat(tree.path("large").bigIntegerValue()).isEqualTo(new BigInteger("123456789012345678901234567890"));
        assertThat(tree.path("long").longValue()).isEqualTo(9_007_199_254_740_993L);
        assertThat(tree.path("decimal").decimalValue())
                .isEqualTo(new BigDecimal("0.1000000000000000000000000000000000001"));
        assertThat(tree.path("exponent").decimalValue()).isEqualByComparingTo("1e400");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "null",
                "true",
                "no",
                "on",
                "1",
                "1.10",
                "0x1F",
                "1_000",
                "1e3",
                "-.inf",
                "12:30:00",
                "2026-03-12",
                "2026-03-12T15:40:02Z",
                "a: b",
                "# c",
                "- d",
                "*e",
                "&f",
                "!g",
                "%h",
                "@i",
                "`j",
                "{k",
                "[l",
                "'m'",
                "\"n\"",
                "o\np",
                "q\n",
                "\tr",
                "s ",
                "^[A-Za-z0-9_\\-]+$",
                "#044EF4",
                "é 会 🎧"
            })
    void keepsStringsWhenWritingAndReading(String text) {
        ObjectNode tree = Yaml.object();
        tree.put("text", text).put(text + "key", 1).putArray("list").add(text);

        assertThat(read(Yaml.write(tree))).isEqualTo(tree);
    }

    @Test
    void writesNumbersAsTheyWere() {
        String text = "decimal: 0.05\nhundred: 100\nlarge: 123456789012345678901234567890\n";

        assertThat(Yaml.write(read(text))).isEqualTo(text);
    }

    @Test
    void writesLongStringsOnOneLine() {
        assertThat(Yaml.write(Yaml.object().put("text", "a long sentence ".repeat(50)))
                        .lines())
                .hasSize(1);
    }

    @Test
    void reportsWhereADocumentIsBroken() {
        Path file = Specs.write(folder, "broken.yaml", "openapi: 3.0.1\npaths:\n  /a: [1, 2\ninfo: {}\n");

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ", line 4, column ")
                .hasMessageContaining("is not YAML or JSON (")
                .hasMessageEndingWith(": correct it there, or copy the document again.");
    }

    @Test
    void refusesRepeatedKeys() {
        Path file = Specs.write(folder, "twice.yaml", "paths: {}\nopenapi: 3.0.1\npaths: {}\n");

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ", line 3, column ")
                .hasMessageContaining("Duplicate field 'paths'");
    }

    @Test
    void namesTheFaultOfBrokenJson() {
        Path file = Specs.write(folder, "broken.json", "\ufeff{\"openapi\": \"3.0.1\",\n \"paths\": {\"/a\": nul}\n");

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ", line 2, column ")
                .hasMessageContaining("is not YAML or JSON (Unrecognized token 'nul'");
    }

    @Test
    void namesTheFaultOfBrokenYamlInBraces() {
        Path file = Specs.write(folder, "broken.yaml", "{openapi: 3.0.1,\n paths: {/a: [1, 2}}\n");

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessageStartingWith(file + ", line 2, column ")
                .hasMessageContaining("expected ',' or ']'");
    }

    @Test
    void readsYamlInBraces() {
        assertThat(read("\ufeff {\"openapi\": 3.0.1, # a remark\n paths: {/a: [x,],}}"))
                .isEqualTo(read("{\"openapi\": \"3.0.1\", \"paths\": {\"/a\": [\"x\"]}}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "on",
                "Off",
                "YES",
                "n",
                "True",
                "~",
                "NULL",
                "010",
                "0x1F",
                "0o17",
                "0b11",
                "1_000",
                "+1_0.5",
                "1e3",
                ".5",
                "-.inf",
                ".NaN",
                "12:30:45",
                "2001-12-14 21:59:43.10 -5",
                "2020-01-01",
                "=",
                "<<"
            })
    void quotesTextsThatOldReadersTakeForOtherThings(String text) {
        String yaml = Yaml.write(Yaml.object().put(text, text));

        assertThat(yaml).matches("(['\"])\\Q" + text + "\\E\\1: (['\"])\\Q" + text + "\\E\\2\n");
        assertThat(read(yaml)).isEqualTo(Yaml.object().put(text, text));
    }

    @Test
    void quotesNoOtherTexts() {
        String text = "a: 3 rooms\nb: one\nc: nothing\nd: v1.2\n";

        assertThat(Yaml.write(read(text))).isEqualTo(text);
    }

    @Test
    void refusesOtherEncodings() throws Exception {
        Path file = Files.write(folder.resolve("latin.yaml"), "title: Größe\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ": is not UTF-8: save it as UTF-8.");
    }

    @Test
    void readsAFileWithAByteOrderMark() {
        assertThat(read("\ufeffopenapi: 3.0.1\n").path("openapi").asText()).isEqualTo("3.0.1");
    }

    @Test
    void reportsMissingFiles() {
        Path file = folder.resolve("none.yaml");

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ": the file is not there: put the contract there.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "# nothing\n", "- a\n", "text\n", "12\n", "null\n"})
    void refusesDocumentsWithoutObject(String text) {
        Path file = Specs.write(folder, "root.yaml", text);

        assertThatThrownBy(() -> Yaml.read(file))
                .isInstanceOf(SpecException.class)
                .hasMessage(file + ", line 1: holds no object at its root: put the whole document there.");
    }

    @Test
    void readsADocumentOfManyMegabytes() {
        String line = "a sentence of the vendor's ".repeat(40);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append("key").append(i).append(": ").append(line).append('\n');
        }

        assertThat(text.length()).isGreaterThan(4_000_000);
        assertThat(read(text.toString()).size()).isEqualTo(4000);
    }

    private ObjectNode read(String text) {
        return Yaml.read(Specs.write(folder, "document.yaml", text));
    }
}
