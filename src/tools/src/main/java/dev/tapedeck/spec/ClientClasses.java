package dev.tapedeck.spec;

import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.internal.json.FieldTable;
import dev.tapedeck.support.FieldNames;
import dev.tapedeck.support.RequestObject;
import dev.tapedeck.type.OpenEnum;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import retrofit2.Call;

/** What the compiled classes of a client have, by reflection. */
final class ClientClasses {
    private static final Pattern BRACES = Pattern.compile("\\{[^}]*}");

    private final Set<String> operations = new HashSet<>();
    private int webhooks;
    private final Map<String, Integer> inputs = new HashMap<>();
    private final Map<String, Set<String>> models = new HashMap<>();
    private final List<Set<String>> requests = new ArrayList<>();

    /** Reads these classes. */
    ClientClasses(List<Class<?>> classes) throws ReflectiveOperationException {
        for (Class<?> type : classes) {
            boolean isTop = type.getEnclosingClass() == null && Modifier.isPublic(type.getModifiers());
            if (isTop && type.isInterface()) {
                for (Method method : type.getMethods()) {
                    if (method.getReturnType() == Call.class) {
                        operations.add(requestLine(method));
                    }
                }
            } else if (isTop && RequestObject.class.isAssignableFrom(type)) {
                addRequest(type);
            } else if (isTop && type.getSimpleName().equals("Webhooks")) {
                webhooks = type.getDeclaredMethods().length;
            } else if (isTop && !type.getSimpleName().endsWith("Adapters")) {
                models.put(type.getSimpleName().toLowerCase(Locale.ROOT), contents(type));
            }
        }
    }

    private void addRequest(Class<?> type) throws ReflectiveOperationException {
        Set<String> names = new HashSet<>();
        Class<?> builder = Arrays.stream(type.getClasses())
                .filter(nested -> nested.getSimpleName().equals("Builder"))
                .findFirst()
                .orElseThrow();
        for (Method method : builder.getDeclaredMethods()) {
            if (method.getReturnType() == builder) {
                names.add(method.getName().toLowerCase(Locale.ROOT));
            }
        }
        Object created = type.getMethod("builder").invoke(null);
        Object taken = value(created, builder, "inputs");
        String operation = (String) value(taken, taken.getClass(), "operation");
        inputs.merge(operation, names.size(), Integer::sum);
        requests.add(names);
    }

    /** Methods that send different bodies to one operation have one request line. */
    private static String requestLine(Method method) {
        return Arrays.stream(method.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().matches("[A-Z]+"))
                .map(Object::toString)
                .findFirst()
                .orElseThrow();
    }

    private static Object value(Object owner, Class<?> type, String name) throws ReflectiveOperationException {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        return field.get(owner);
    }

    /** Returns the names of a model's fields in JSON, or the values of an enum. */
    private static Set<String> contents(Class<?> type) throws ReflectiveOperationException {
        Set<String> contents = new HashSet<>();
        for (Field field : type.getDeclaredFields()) {
            field.setAccessible(true);
            if (field.getType() == FieldNames.class) {
                Field table = FieldNames.class.getDeclaredField("table");
                table.setAccessible(true);
                FieldTable names = (FieldTable) table.get(field.get(null));
                for (int i = 0; i < names.size(); i++) {
                    contents.add(names.name(i));
                }
            } else if (field.getType() == type && OpenEnum.class.isAssignableFrom(type)) {
                contents.add(((OpenEnum) field.get(null)).value());
            }
        }
        return contents;
    }

    int operations() {
        return operations.size();
    }

    /** Returns the number of inputs of each of these operations. */
    Map<String, Integer> inputs(Set<String> titles) {
        Map<String, Integer> counts = new HashMap<>();
        titles.forEach(title -> counts.put(title, (int) BRACES.matcher(title.replaceFirst("\\?.*", ""))
                .results()
                .map(MatchResult::group)
                .distinct()
                .count()));
        inputs.forEach((request, count) -> RequestLines.operation(request, titles, title -> title)
                .ifPresent(title -> counts.merge(title, count, Integer::sum)));
        return counts;
    }

    int webhooks() {
        return webhooks;
    }

    /** Returns whether there is a class for this schema of the vendor, with all of its fields or values. */
    boolean has(VendorDocument.Model model) {
        Set<String> wanted = model.fields().isEmpty() ? model.values() : model.fields();
        String[] parts = model.name().split("\\.", -1);
        String name = "";
        for (int i = parts.length - 1; i >= 0; i--) {
            name = JavaNames.type(parts[i]) + name;
            for (String candidate : List.of(name, name + "Model", "Model" + name)) {
                Set<String> made = models.get(candidate.toLowerCase(Locale.ROOT));
                // A class of several types has neither fields nor values.
                if (made != null && (made.isEmpty() || made.containsAll(wanted))) {
                    return true;
                }
            }
        }
        boolean mayBeJoined = model.isPart() || model.fields().isEmpty();
        boolean isPart = mayBeJoined && models.values().stream().anyMatch(made -> made.containsAll(wanted));
        return isPart
                || models.containsValue(wanted)
                || requests.stream().anyMatch(request -> isOf(request, model.inputs()));
    }

    /** The body of a request has no class of its own: its fields are inputs. */
    private static boolean isOf(Set<String> request, Set<String> inputs) {
        return !inputs.isEmpty()
                && inputs.stream().allMatch(field -> {
                    String member = JavaNames.member(field).toLowerCase(Locale.ROOT);
                    return request.stream().anyMatch(input -> input.startsWith(member));
                });
    }
}
