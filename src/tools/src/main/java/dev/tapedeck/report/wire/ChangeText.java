package dev.tapedeck.report.wire;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** The texts of a report for the old and the new state. */
final class ChangeText {
    static final String NOT_THERE = "not there";

    private ChangeText() {}

    static List<String> of(String keyword, KeywordChange change) {
        if (Aspect.of(keyword) == Aspect.ID && isOnlyCase(change)) {
            return List.of(caseOf(change.was()), caseOf(change.is()));
        }
        return List.of(state(keyword, change.was(), change.change()), state(keyword, change.is(), change.change()));
    }

    /** SignalWire has changed the case of all its ids; that is one change rather than one per id. */
    private static boolean isOnlyCase(KeywordChange change) {
        return letters(change.was()).equals(letters(change.is()))
                && !caseOf(change.was()).equals(caseOf(change.is()));
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
        Aspect aspect = Aspect.of(keyword);
        if (aspect == Aspect.DEPRECATED) {
            return texts.isEmpty() ? "current" : "deprecated";
        }
        if (aspect == Aspect.REQUIRED || aspect == Aspect.NULL) {
            return String.join(", ", texts);
        }
        if (!texts.isEmpty()) {
            return name(keyword) + " " + texts.stream().map(ChangeText::code).collect(Collectors.joining(", "));
        }
        if (aspect == Aspect.TYPE
                || (aspect == Aspect.VALUES && (change == ChangeKind.WIDENED || change == ChangeKind.NARROWED))) {
            return "any value";
        }
        return aspect == Aspect.VALUES || aspect == Aspect.MEDIA ? NOT_THERE : "no " + name(keyword);
    }

    /** OpenAPI calls both widths and labels formats. */
    private static String name(String keyword) {
        return keyword.equals("width") || keyword.equals("hint") ? "format" : keyword;
    }
}
