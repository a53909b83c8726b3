package dev.tapedeck.fault;

import java.util.stream.Stream;

/** Texts that mean something to some layer of a request. */
final class OddTexts {
    private OddTexts() {}

    static Stream<String> all() {
        return Stream.concat(framing(), characters());
    }

    private static Stream<String> framing() {
        return Stream.of(
                "\r\nX-Evil: 1\r\n\r\nGET /evil HTTP/1.1\r\nHost: evil\r\n\r\n",
                "\nX-Evil: 1",
                "\r",
                "a/b",
                "../../evil",
                "..",
                ".",
                "%2e%2e%2fevil",
                "%",
                "%zz",
                "a?b=c",
                "a&b=c;d",
                "a#b",
                "a+b c",
                "a\\b",
                "https://evil.example/");
    }

    private static Stream<String> characters() {
        return Stream.of(
                "\0",
                "a\0b",
                "\u007f\u0085\u2028",
                "\ud800",
                "a\udc00b",
                "\udc00\ud800",
                "é漢字\ud83d\ude00",
                "a".repeat(20_000),
                "",
                " ");
    }
}
