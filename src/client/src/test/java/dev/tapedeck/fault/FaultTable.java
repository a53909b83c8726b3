package dev.tapedeck.fault;

import dev.tapedeck.fault.FaultPlayer.Played;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The table of all faults as they were played. */
final class FaultTable {
    private FaultTable() {}

    static String text(List<Played> played) {
        String lines = played.stream().map(one -> line(one) + "\n").collect(Collectors.joining());
        return """
                # All faults as `FaultTest` plays them

                The client retries as `RetryPolicy.defaults()` says. Messages are complete except for ports. Without an exception,
                the message is what the user got.

                | what happens | exception | message | status | code | requests | records |
                |---|---|---|---|---|---|---|
                """ + lines;
    }

    static Map<String, String> linesByTitle(String table) {
        return table.lines()
                .filter(line -> line.startsWith("| `"))
                .collect(Collectors.toMap(line -> line.split(" \\| ", 2)[0].substring(2), line -> line));
    }

    static String title(Played one) {
        return cell(one.provider() + " " + one.fault().title());
    }

    static String line(Played one) {
        Outcome outcome = one.outcome();
        List<String> cells = List.of(
                title(one),
                outcome.exception(),
                cell(outcome.text()),
                outcome.status(),
                outcome.code(),
                outcome.requests(),
                String.valueOf(outcome.records()));
        return "| " + String.join(" | ", cells) + " |";
    }

    /** Returns a text as code, which shows it unchanged. */
    static String cell(String text) {
        StringBuilder shown = new StringBuilder();
        text.chars()
                .forEach(c ->
                        shown.append(c < ' ' || c == '\uFFFD' ? "\\u%04x".formatted(c) : String.valueOf((char) c)));
        return text.isEmpty() ? "" : '`' + shown.toString().replace("|", "\\|") + '`';
    }
}
