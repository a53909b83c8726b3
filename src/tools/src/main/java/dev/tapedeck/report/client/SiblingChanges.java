package dev.tapedeck.report.client;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Folds changes that differ in the name of the member alone, such as ten fields that become {@code Long}. */
final class SiblingChanges {
    private SiblingChanges() {}

    /**
     * One or more changes.
     *
     * @param where the members or classes
     * @param was the old declaration, or of several the old type
     * @param is the new one
     * @param sees the effect on programs
     */
    record Folded(List<String> where, String was, String is, String sees) {}

    static List<Folded> folded(List<CompareClasses.Change> changes) {
        Map<List<String>, List<CompareClasses.Change>> groups = new LinkedHashMap<>();
        for (CompareClasses.Change change : changes) {
            List<String> key =
                    List.of(withoutName(change, change.was()), withoutName(change, change.is()), change.sees());
            groups.computeIfAbsent(key, unseen -> new ArrayList<>()).add(change);
        }
        List<Folded> folded = new ArrayList<>();
        groups.forEach((key, group) -> {
            Set<String> where = new LinkedHashSet<>();
            group.forEach(change -> where.addAll(List.of(change.where().split(", ", -1))));
            CompareClasses.Change first = group.get(0);
            boolean isOne = group.size() == 1;
            folded.add(new Folded(
                    List.copyOf(where),
                    isOne ? first.was() : key.get(0),
                    isOne ? first.is() : key.get(1),
                    first.sees()));
        });
        return folded;
    }

    private static String withoutName(CompareClasses.Change change, String declaration) {
        if (change.isOfClass()) {
            return declaration;
        }
        String member = change.member();
        String name = member.substring(member.lastIndexOf('.') + 1);
        return declaration.replaceFirst(" " + Pattern.quote(name) + "\\b", "").replace("()", "");
    }
}
