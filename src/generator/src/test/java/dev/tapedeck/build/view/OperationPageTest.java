package dev.tapedeck.build.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Specs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationPageTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', nullValues = "none", textBlock = """
            200: {content: {a/b: {example: 1}}}                                             | 1
            200: {content: {a/b: {example: 1, examples: {a: {value: 2}}}}}                  | 1
            200: {content: {a/b: {examples: {a: {externalValue: u}, b: {value: 2}}}}}       | 2
            201: {content: {a/b: {}}}, 202: {content: {a/b: {example: 4}}}                  | 4
            200: {content: {a/b: {examples: {a: {externalValue: u}}}}}                      | none
            400: {content: {a/b: {example: 1}}}                                             | none
            """)
    void showsTheFirstExampleOfASuccess(String responses, @Nullable String example) {
        Spec spec = Specs.operation("{operationId: A, responses: {" + responses + "}}");

        assertThat(OperationPage.of(spec, spec.operations().get(0)).example()).isEqualTo(example);
    }

    @Test
    void escapesTheTitleAndDescriptionOfTheDocument() {
        Spec spec = Specs.spec("info: {title: <b>Parcels</b>, description: \"# Parcels\\n\\ntext\"}");

        assertThat(DocumentPage.of(spec)).isEqualTo(new DocumentPage("&lt;b>Parcels&lt;/b>", "\\# Parcels text"));
    }
}
