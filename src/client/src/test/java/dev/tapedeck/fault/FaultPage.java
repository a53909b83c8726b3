package dev.tapedeck.fault;

import dev.tapedeck.fault.FaultPlayer.Played;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Collectors;

/** The page for users: a hand-written beginning, and a row for each kind of fault. */
final class FaultPage {
    private static final String KINDS = "## By what happens\n";
    private static final int LONGEST_MESSAGE = 110;

    private FaultPage() {}

    /** Returns the exceptions in the first table of the page. */
    static List<String> exceptions(String page) {
        return Pattern.compile("(?m)^\\| `(\\w+Exception)` \\|")
                .matcher(page.substring(0, page.indexOf(KINDS)))
                .results()
                .map(name -> name.group(1))
                .toList();
    }

    /** Returns this page with the kinds of faults that were played. */
    static String of(String page, List<Played> played) {
        StringBuilder text = new StringBuilder(page.substring(0, page.indexOf(KINDS)));
        text.append(KINDS).append("""

                Each row is a kind of fault with the message of one example, cut after %d characters; `RT...` and `0f8e...`
                are the ids. "none" means that the call succeeds.
                """.formatted(LONGEST_MESSAGE));
        played.stream().map(one -> one.fault().group()).distinct().forEach(group -> {
            text.append("\n### ").append(group).append("\n\n");
            text.append("| what happens | exception | the message, or the result |\n|---|---|---|\n");
            Map<String, Row> twilio = rows(group, Provider.TWILIO, played);
            Map<String, Row> signalWire = rows(group, Provider.SIGNALWIRE, played);
            twilio.forEach((kind, row) -> {
                Row other = signalWire.remove(kind);
                boolean both = other != null && other.exceptions().equals(row.exceptions());
                text.append(row.line(both ? kind : "Twilio: " + kind));
                text.append(both || other == null ? "" : other.line("SignalWire: " + kind));
            });
            signalWire.forEach((kind, row) -> text.append(row.line("SignalWire: " + kind)));
        });
        return text.toString();
    }

    /** Returns the rows of a group by kind. */
    private static Map<String, Row> rows(String group, Provider provider, List<Played> played) {
        Collector<Played, ?, Row> row =
                Collectors.collectingAndThen(Collectors.mapping(Played::outcome, Collectors.toList()), Row::of);
        return played.stream()
                .filter(one -> one.provider() == provider && one.fault().group().equals(group))
                .collect(Collectors.groupingBy(one -> one.fault().kind(), LinkedHashMap::new, row));
    }

    /** The result of a kind of fault: its exceptions, and an example. */
    private record Row(List<String> exceptions, String message) {
        static Row of(List<Outcome> outcomes) {
            List<String> exceptions = outcomes.stream()
                    .map(outcome -> outcome.exception().isEmpty() ? "none" : '`' + outcome.exception() + '`')
                    .distinct()
                    .toList();
            String text =
                    outcomes.get(0).text().replace(TwilioClient.SID, "RT...").replace(SignalWireClient.ID, "0f8e...");
            String message = text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "...";
            return new Row(exceptions, outcomes.get(0).exception().isEmpty() ? message : FaultTable.cell(message));
        }

        String line(String kind) {
            return "| " + kind + " | " + String.join(", ", exceptions) + " | " + message + " |\n";
        }
    }
}
