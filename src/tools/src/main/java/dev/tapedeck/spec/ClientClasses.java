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
import retrofit2.Call;
import retrofit2.http.Path;

/** What the compiled classes of a client have, by reflection. */
final class ClientClasses {
    private int operations;
    private int inputs;
    private int webhooks;
    private final Map<String, Set<String>> models = new HashMap<>();
    private final List<Set<String>> requests = new ArrayList<>();

    /** Reads these classes. */
    ClientClasses(List<Class<?>> classes) throws ReflectiveOperationException {
        for (Class<?> type : classes) {
            boolean isTop = type.getEnclosingClass() == null && Modifier.isPublic(type.getModifiers());
            if (isTop && type.isInterface()) {
                Arrays.stream(type.getMethods())
                        .filter(method -> method.getReturnType() == Call.class)
                        .forEach(this::addOperation);
            } else if (isTop && RequestObject.class.isAssignableFrom(type)) {
                addRequest(type);
            } else if (isTop && type.getSimpleName().equals("Webhooks")) {
                webhooks = type.getDeclaredMethods().length;
            } else if (isTop && !type.getSimpleName().endsWith("Adapters")) {
                models.put(type.getSimpleName().toLowerCase(Locale.ROOT), contents(type));
            }
        }
    }

    private void addOperation(Method method) {
        operations++;
        inputs += (int) Arrays.stream(method.getParameters())
                .filter(parameter -> parameter.isAnnotationPresent(Path.class))
                .count();
    }

    private void addRequest(Class<?> type) {
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
        inputs += names.size();
        requests.add(names);
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
        return operations;
    }

    int inputs() {
        return inputs;
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
        boolean isPart = model.isPart() && models.values().stream().anyMatch(made -> made.containsAll(wanted));
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
