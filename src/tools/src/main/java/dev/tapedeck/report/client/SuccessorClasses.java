package dev.tapedeck.report.client;

import japicmp.model.JApiChangeStatus;
import japicmp.model.JApiClass;
import japicmp.model.JApiMethod;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What took the place of classes that are gone: the class that the same members have now, or the new one with nearly
 * the same members.
 */
final class SuccessorClasses {
    /** The share of members of two classes that both must have. */
    private static final double ALIKE = 0.7;

    private static final Set<String> OF_ALL_CLASSES = Set.of(
            "asLog",
            "builder",
            "constants",
            "equals",
            "hashCode",
            "is",
            "isRecognized",
            "json",
            "known",
            "of",
            "parse",
            "toBuilder",
            "toJson",
            "toString",
            "value");

    private final Map<String, String> successors = new HashMap<>();

    SuccessorClasses(List<JApiClass> classes) {
        Set<String> gone = new HashSet<>();
        of(classes, JApiChangeStatus.REMOVED).forEach(type -> gone.add(name(type)));
        if (gone.isEmpty()) {
            return;
        }
        Map<String, Map<String, Integer>> votes = new HashMap<>();
        for (JApiClass type : classes) {
            type.getMethods().forEach(method -> vote(method, gone, votes));
        }
        votes.forEach((name, counts) -> counts.entrySet().stream()
                .max(Comparator.comparingInt(Map.Entry::getValue))
                .ifPresent(most -> successors.put(name, most.getKey())));
        addAlike(classes);
    }

    /** Two classes, of which the second may have taken the place of the first. */
    private record Pair(String gone, String added, double share) {
        /** Returns how many words the names have in common. */
        long words() {
            Set<String> others = new HashSet<>(List.of(added.split("(?=[A-Z])", -1)));
            return Arrays.stream(gone.split("(?=[A-Z])", -1))
                    .filter(others::contains)
                    .count();
        }
    }

    /** Adds the classes with nearly the same members, each for one class, the most alike first. */
    private void addAlike(List<JApiClass> classes) {
        List<Pair> pairs = new ArrayList<>();
        for (JApiClass type : of(classes, JApiChangeStatus.REMOVED)) {
            Set<String> own = members(type, classes);
            for (JApiClass other : of(classes, JApiChangeStatus.NEW)) {
                pairs.add(new Pair(name(type), name(other), share(own, members(other, classes))));
            }
        }
        Set<String> used = new HashSet<>(successors.values());
        pairs.stream()
                .filter(pair -> pair.share() >= ALIKE)
                .sorted(Comparator.comparingDouble(Pair::share)
                        .thenComparing(Pair::words)
                        .reversed())
                .filter(pair -> !successors.containsKey(pair.gone()) && used.add(pair.added()))
                .forEach(pair -> successors.put(pair.gone(), pair.added()));
    }

    private static List<JApiClass> of(List<JApiClass> classes, JApiChangeStatus status) {
        return classes.stream()
                .filter(type -> type.getChangeStatus() == status && !isNested(type))
                .toList();
    }

    /** Counts the accessor of a class that is gone as one for the class that it returns now. */
    private static void vote(JApiMethod method, Set<String> gone, Map<String, Map<String, Integer>> votes) {
        String was = JavaTypes.simple(method.getReturnType().getOldReturnType());
        String is = JavaTypes.simple(method.getReturnType().getNewReturnType());
        if (method.getChangeStatus() == JApiChangeStatus.MODIFIED && gone.contains(was) && !was.equals(is)) {
            votes.computeIfAbsent(was, unseen -> new HashMap<>()).merge(is, 1, Integer::sum);
        }
    }

    private static double share(Set<String> one, Set<String> other) {
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        return one.isEmpty() ? 0 : (double) both.size() / (one.size() + other.size() - both.size());
    }

    /** Returns the names of the members of a class and its builder. */
    private static Set<String> members(JApiClass type, List<JApiClass> classes) {
        Set<String> members = new HashSet<>();
        String nested = type.getFullyQualifiedName() + "$";
        for (JApiClass part : classes) {
            if (part.equals(type) || part.getFullyQualifiedName().startsWith(nested)) {
                part.getMethods().forEach(method -> members.add(method.getName()));
                part.getFields().forEach(field -> members.add(field.getName()));
            }
        }
        members.removeAll(OF_ALL_CLASSES);
        return members;
    }

    private static boolean isNested(JApiClass type) {
        return type.getFullyQualifiedName().contains("$");
    }

    private static String name(JApiClass type) {
        return JavaTypes.simple(type.getFullyQualifiedName());
    }

    /** Returns the successor of a class; empty if there is none. */
    String of(String name) {
        return successors.getOrDefault(name, "");
    }

    /** Returns all successors, by the names of the classes that are gone. */
    Map<String, String> all() {
        return Map.copyOf(successors);
    }
}
