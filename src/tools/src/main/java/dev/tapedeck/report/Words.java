package dev.tapedeck.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** How a report words what was and what is. */
final class Words {
    static final String NOT_THERE = "not there";

    private Words() {}

    static List<String> of(String keyword, Shift shift) {
        if (Trait.of(keyword) == Trait.ID && isOnlyCase(shift)) {
            return List.of(caseOf(shift.was()), caseOf(shift.is()));
        }
        return List.of(state(keyword, shift.was(), shift.change()), state(keyword, shift.is(), shift.change()));
    }

    /** SignalWire has put all its ids from one case into another; that is one change and not one for each. */
    private static boolean isOnlyCase(Shift shift) {
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

    private static String state(String keyword, Set<String> texts, Change change) {
        Trait trait = Trait.of(keyword);
        if (trait == Trait.DEPRECATED) {
            return texts.isEmpty() ? "current" : "deprecated";
        }
        if (trait == Trait.REQUIRED || trait == Trait.NULL) {
            return String.join(", ", texts);
        }
        if (!texts.isEmpty()) {
            return name(keyword) + " " + texts.stream().map(Words::code).collect(Collectors.joining(", "));
        }
        if (trait == Trait.TYPE || (trait == Trait.VALUES && (change == Change.WIDENED || change == Change.NARROWED))) {
            return "any value";
        }
        return trait == Trait.VALUES || trait == Trait.MEDIA ? NOT_THERE : "no " + name(keyword);
    }

    /** A width and a label are formats to OpenAPI. */
    private static String name(String keyword) {
        return keyword.equals("width") || keyword.equals("hint") ? "format" : keyword;
    }
}
