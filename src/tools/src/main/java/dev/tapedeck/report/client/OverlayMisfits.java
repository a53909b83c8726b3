package dev.tapedeck.report.client;

import dev.tapedeck.report.output.ReportRow;
import dev.tapedeck.report.output.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reports overlay actions that fit the old document and not the new one, in one row per overlay. */
final class OverlayMisfits {
    private static final String ACTION = ", action ";

    private OverlayMisfits() {}

    static List<ReportRow> between(ResolvedVersion old, ResolvedVersion now) {
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
        List<ReportRow> rows = new ArrayList<>();
        actions.forEach((overlay, numbers) -> rows.add(ReportRow.at(
                Section.NOTE,
                "overlay",
                "every action fits",
                first.getOrDefault(overlay, "") + others(numbers),
                "the build stops there until the overlay is corrected")));
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
