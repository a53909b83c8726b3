package dev.tapedeck.build.resolve;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Assigns each operation an id that can name a method and a class: the id of the vendor if possible, else its words in
 * camel case, else method and path. A repeated id gets a number.
 */
public final class AssignOperationIds {
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private AssignOperationIds() {}

    public static void apply(Spec spec, PrintStream warnings) {
        Map<String, String> taken = new HashMap<>();
        Set<String> wanted = new HashSet<>();
        spec.operations().forEach(operation -> wanted.add(key(usable(operation))));
        for (Spec.Operation operation : spec.operations()) {
            String id = usable(operation);
            String unique = taken.containsKey(key(id)) ? numbered(id, wanted) : id;
            if (!unique.equals(id)) {
                warnings.println("[WARNING] " + spec.file() + ", " + operation.title() + ": repeats the operationId '"
                        + operation.id() + "' of " + taken.get(key(id)) + " and is named " + unique
                        + " here: give it a name of its own in an overlay.");
            }
            taken.put(key(unique), operation.title());
            ObjectNode node = operation.node();
            node.put("operationId", unique);
        }
    }

    /** Returns the id with the first number that no operation has or wants. */
    private static String numbered(String id, Set<String> wanted) {
        int number = 2;
        while (!wanted.add(key(id + number))) {
            number++;
        }
        return id + number;
    }

    private static String usable(Spec.Operation operation) {
        String id = operation.idOrLine();
        String member = JavaNames.member(id);
        boolean fits = NAME.matcher(id).matches()
                && !JavaNames.isReserved(Character.toLowerCase(id.charAt(0)) + id.substring(1));
        return fits ? id : member;
    }

    /** Classes are named after operations, and their files must not differ in case alone. */
    private static String key(String id) {
        return JavaNames.type(id).toLowerCase(Locale.ROOT);
    }
}
