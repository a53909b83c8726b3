package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DescriptionsTest {
    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
            Plain words.                       → Plain words.
            ends */ here                       → ends *&#47; here
            {@link Object}                     → &#123;&#64;link Object&#125;
            a <b>bold</b> word                 → a &lt;b&gt;bold&lt;/b&gt; word
            R&D &amp; &#64;                    → R&amp;D &amp;amp; &amp;#64;
            \\u0041 and \\n                    → &#92;u0041 and &#92;n
            @param x                           → &#64;param x
            one `code` word                    → one {@code code} word
            `List<String>` & `a&b`             → {@code List<String>} &amp; {@code a&b}
            `/rooms/{id}`                      → {@code /rooms/{id}}
            `*` and `student*`                 → <code>*</code> and <code>student*</code>
            `*/`                               → <code>*&#47;</code>
            `\\u002a/`                         → <code>&#92;u002a/</code>
            `{`                                → <code>&#123;</code>
            `}{`                               → <code>&#125;&#123;</code>
            `@x <b>`                           → <code>&#64;x &lt;b&gt;</code>
            an `unbalanced tick                → an 'unbalanced tick
            `a` and `b                         → 'a' and 'b
            see [the docs](https://x.y/z?a=b)  → see the docs
            é 会 🎧                             → é 会 🎧
            """)
    void escapesJavadoc(String text, String javadoc) {
        assertThat(Descriptions.javadoc(text)).isEqualTo(javadoc);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '~', textBlock = """
            a | b                              → a \\| b
            `a|b`                              → `a\\|b`
            [the docs](https://x.y/z)          → the docs
            [not a link]                       → \\[not a link]
            *bold* and `*`                     → \\*bold\\* and `*`
            a <b> and `<b>`                    → a &lt;b> and `<b>`
            an `unbalanced tick                → an 'unbalanced tick
            a <br> b <!-- c -->                → a &lt;br> b &lt;!-- c -->
            a ```json {"b": 1} ```             → a `json {"b": 1} `
            ends with \\                       → ends with \\\\
            """)
    void escapesMarkdown(String text, String markdown) {
        assertThat(Descriptions.markdown(text)).isEqualTo(markdown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '→', quoteCharacter = '"', textBlock = """
            #### Title         → \\#### Title
            "#"                → \\#
            #1 of 2            → #1 of 2
            - item             → \\- item
            + item             → \\+ item
            * item             → \\* item
            1. item            → 1\\. item
            2) item            → 2\\) item
            2026-01-01         → 2026-01-01
            -1 or 1.5          → -1 or 1.5
            > quotation        → \\> quotation
            ~~~ code           → \\~~~ code
            ---                → \\---
            - - -              → \\- - -
            ___                → \\___
            ````               → '
            ``` code ```       → ` code `
            <!-- comment       → &lt;!-- comment
            [a]: https://x.y   → \\[a]: https://x.y
            """)
    void startsNoBlock(String text, String markdown) {
        assertThat(Descriptions.markdown(text)).isEqualTo(markdown);
    }

    @Test
    void makesNoHeadingsAndRowsOfLines() {
        String text = "# Parcels\n\nText\n====\nMore\n---\n| a | b |\n\n```\ncode | x\n```\n";

        assertThat(Descriptions.markdown(text))
                .isEqualTo("\\# Parcels Text ==== More --- \\| a \\| b \\| ` code \\| x `");
    }

    @Test
    void joinsLines() {
        String text = "  First line,\n\n  second\tline\r\nand `a\nb`.\n";

        assertThat(Descriptions.javadoc(text)).isEqualTo("First line, second line and {@code a b}.");
        assertThat(Descriptions.markdown(text)).isEqualTo("First line, second line and `a b`.");
    }

    @Test
    void handlesLongCodeSpans() {
        String code = "x".repeat(20_000);

        assertThat(Descriptions.javadoc("`" + code + "`")).isEqualTo("{@code " + code + "}");
    }

    @Test
    void replacesMissingDescriptions() {
        assertThat(Descriptions.of(Specs.yaml("{description: 'A *thing*.'}"))).isEqualTo("A *thing*.");
        for (String silent : List.of("{}", "{description: ' '}")) {
            assertThat(Descriptions.of(Specs.yaml(silent))).isEqualTo("The contract does not describe it.");
        }
    }

    @Test
    void saysWhatIsDeprecated() {
        assertThat(Descriptions.of(Specs.yaml("{description: \"A.\\n\", deprecated: true}")))
                .isEqualTo("A. Deprecated.");
        assertThat(Descriptions.of(Specs.yaml("{description: A., deprecated: false}")))
                .isEqualTo("A.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            summary: ' List rooms'  ; List rooms      ; List rooms.
            summary: List rooms.    ; List rooms.     ; List rooms.
            summary: ' '            ; A               ; {@code POST
            summary: ''             ; A               ; {@code POST
            x: y                    ; A               ; {@code POST
            """)
    void summarisesOperations(String summary, String doc, String javadoc) {
        Spec spec = Specs.operation("{operationId: A, " + summary + "}");

        assertThat(Descriptions.summary(spec.operations().get(0))).isEqualTo(doc);
        assertThat(WireMethod.of(spec, spec.operations().get(0)).javadoc()).startsWith(javadoc);
    }
}
