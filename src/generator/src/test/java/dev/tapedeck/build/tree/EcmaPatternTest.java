package dev.tapedeck.build.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '"', textBlock = """
            ^[a-z]+$;              abc;          ABC
            /^[a-z]+$/;            abc;          ABC
            /^[a-z]+$/i;           ABC;          123
            ^a\\/b$;               a/b;          a\\/b
            ^\\d{2,4}?$;           123;          ١٢٣
            ^\\w+$;                a_1;          é
            ^[^]$;                 x;            xx
            ^(?<year>\\d+)$;       2026;         x
            ^\\u{1F600}$;          😀;           x
            ^\\uD83D\\uDE00$;      😀;           x
            ^.$;                   😀;           😀😀
            ^\\p{L}+$;             äß;           1
            ^\\p{Alpha}+$;         äß;           1
            ^\\p{Script=Greek}+$;  αβ;           ab
            ^\\P{L}+$;             12;           a
            ^[[a]+$;               [a;           b
            ^[a&&b]+$;             a&b;          c
            ^[\\w.-]+$;            a.b-c;        a b
            ^[a^]$;                ^;            b
            ^[\\]\\\\]$;           ];            a
            ^a\\vb$;               a\u000bb;     a\u000cb
            ^\\sx$;                "\ufeffx";    ax
            ^[\\sx]+$;             "x\u00a0";    a
            \\bfoo\\b;             a foo b;      a food b
            ^(?!a)b|c$;            b;            a
            ^\\x41\\-\\@$;         A-@;          B-@
            ^[\\u0041-\\u0043]$;   B;            D
            """)
    void matchesWhatTheContractMatches(String pattern, String text, String other) {
        Pattern java = Pattern.compile(EcmaPattern.toJava(pattern).orElseThrow());

        assertThat(java.matcher(text).find()).isTrue();
        assertThat(java.matcher(other).find()).isFalse();
    }

    @Test
    void endsAtTheEndOnly() {
        Pattern java = Pattern.compile(EcmaPattern.toJava("^a$|^b$").orElseThrow());

        assertThat(java.matcher("a\n").find()).isFalse();
        assertThat(java.matcher("b\n").find()).isFalse();
        assertThat(java.matcher("b").find()).isTrue();
    }

    @Test
    void dotMatchesANextLineCharacter() {
        Pattern java = Pattern.compile(EcmaPattern.toJava("^a.b$").orElseThrow());

        assertThat(java.matcher("a\u0085b").find()).isTrue();
        assertThat(java.matcher("a\nb").find()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a++", "a*+", "a{2}+", "(?i)a", "(?i:a)", "\\Qa\\E", "\\Aa\\z", "(?>a)", "a\\h", "(a)\\1",
                        "(?<n>a)\\k<n>",
                "\\p{IsLatin}", "\\p{javaLowerCase}", "[", "(", "a)", "[]", "a{x}", "\\", "[a-\\d]", "[\\d-z]", "/^a/m",
                "[^\\S]", "\\u12", "\\uD83D", "*a", "a]", "\\01"
            })
    void doesNotCheckWhatJavaUnderstandsDifferently(String pattern) {
        assertThat(EcmaPattern.toJava(pattern)).isEmpty();
    }
}
