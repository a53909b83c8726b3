package dev.tapedeck.report.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a report words what was and what is. */
final class ChangeText {
    static final String NOT_THERE = "not there";

    private ChangeText() {}

    static List<String> of(String keyword, KeywordChange shift) {
        if (Aspect.of(keyword) == Aspect.ID && isOnlyCase(shift)) {
            return List.of(caseOf(shift.was()), caseOf(shift.is()));
        }
        return List.of(state(keyword, shift.was(), shift.change()), state(keyword, shift.is(), shift.change()));
    }

    /** SignalWire has put all its ids from one case into another; that is one change and not one for each. */
    private static boolean isOnlyCase(KeywordChange shift) {
        return letters(shift.was()).equals(letters(shift.is()))
                && !caseOf(shift.was()).equals(caseOf(shift.is()));
    }

    private static String letters(Set<String> id) {
        return String.join("", id).replaceAll("[-_]", "").toLowerCase(Locale.ROOT);
    }

    private static String caseOf(Set<String> ids) {
        String id = String.join("", ids);
        String name = id.contains("-") ? "kebab-case" : id.contains("_") ? "snake_case" : "camelCase";
        return "operation id in " + code(name);
    }

    static String code(String text) {
        return "`" + text.replace('`', '\'') + "`";
    }

    private static String state(String keyword, Set<String> texts, ChangeKind change) {
        Aspect trait = Aspect.of(keyword);
        if (trait == Aspect.DEPRECATED) {
            return texts.isEmpty() ? "current" : "deprecated";
        }
        if (trait == Aspect.REQUIRED || trait == Aspect.NULL) {
            return String.join(", ", texts);
        }
        if (!texts.isEmpty()) {
            return name(keyword) + " " + texts.stream().map(ChangeText::code).collect(Collectors.joining(", "));
        }
        if (trait == Aspect.TYPE
                || (trait == Aspect.VALUES && (change == ChangeKind.WIDENED || change == ChangeKind.NARROWED))) {
            return "any value";
        }
        return trait == Aspect.VALUES || trait == Aspect.MEDIA ? NOT_THERE : "no " + name(keyword);
    }

    /** A width and a label are formats to OpenAPI. */
    private static String name(String keyword) {
        return keyword.equals("width") || keyword.equals("hint") ? "format" : keyword;
    }
}
