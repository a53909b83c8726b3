package dev.tapedeck.report.client;

import dev.tapedeck.report.output.Row;
import dev.tapedeck.report.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows about overlay actions that fitted the old document and do not fit the new one: one for each overlay. */
final class OverlayRows {
    private static final String ACTION = ", action ";

    private OverlayRows() {}

    static List<Row> between(ResolvedVersion old, ResolvedVersion now) {
        Map<String, List<String>> actions = new LinkedHashMap<>();
        Map<String, String> first = new LinkedHashMap<>();
        now.misfits().forEach((action, problem) -> {
            if (!problem.equals(old.misfits().get(action))) {
                int number = action.lastIndexOf(ACTION);
                String overlay = action.substring(0, number);
                actions.computeIfAbsent(overlay, created -> new ArrayList<>())
                        .add(action.substring(number + ACTION.length()));
                first.putIfAbsent(overlay, problem.replaceFirst("its target (.*) matches", "its target `$1` matches"));
            }
        });
        List<Row> rows = new ArrayList<>();
        actions.forEach((overlay, numbers) -> rows.add(new Row(
                Section.NOTE,
                "overlay",
                "every action fits",
                first.getOrDefault(overlay, "") + others(numbers),
                "the build stops there until it is mended")));
        return rows;
    }

    private static String others(List<String> actions) {
        List<String> others = actions.subList(1, actions.size());
        if (others.size() < 2) {
            return others.isEmpty() ? "" : " Nor does action " + others.get(0) + " fit.";
        }
        int last = others.size() - 1;
        return " Nor do actions " + String.join(", ", others.subList(0, last)) + " and " + others.get(last) + " fit.";
    }
}
