package dev.tapedeck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A disallowed null is refused with a message that names the argument, before anything else happens. */
class NullArgumentsTest {
    private static final JavaClassesOfUsers TYPES = new JavaClassesOfUsers();
    // The message of requireNonNull is the name alone; that of inputs is a sentence that starts with it.
    private static final Pattern NAMED = Pattern.compile("[a-z][A-Za-z0-9]*( must not (be|contain) null.*)?");

    /** The JDK refuses the null of an enum's valueOf with its own message; null equals nothing. */
    private static final Set<String> EXCEPT = Set.of("equals", "valueOf");

    @Test
    void everyMethodNamesTheArgumentThatIsNull() {
        Samples samples = new Samples();
        List<String> faults = new ArrayList<>();
        int checked = 0;
        for (Class<?> type : TYPES.all()) {
            for (Executable executable : executables(type)) {
                for (int i = 0; i < executable.getParameterCount(); i++) {
                    if (isChecked(executable, i)) {
                        checked++;
                        fault(samples, type, executable, i).ifPresent(faults::add);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(checked).isGreaterThan(500);
    }

    private static List<Executable> executables(Class<?> type) {
        Stream<Executable> methods = Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() == type && !method.isSynthetic())
                .filter(method -> !EXCEPT.contains(method.getName()))
                .map(Executable.class::cast);
        Stream<Executable> constructors =
                type.isInterface() || Modifier.isAbstract(type.getModifiers()) || type.isEnum()
                        ? Stream.empty()
                        : Arrays.stream(type.getConstructors());
        return Stream.concat(methods, constructors).toList();
    }

    private static boolean isChecked(Executable executable, int index) {
        return !executable.getParameterTypes()[index].isPrimitive()
                && !executable.getAnnotatedParameterTypes()[index].isAnnotationPresent(Nullable.class);
    }

    private static Optional<String> fault(Samples samples, Class<?> type, Executable executable, int index) {
        String place = executable + " argument " + index;
        @Nullable Object[] arguments = new Object[executable.getParameterCount()];
        try {
            for (int i = 0; i < arguments.length; i++) {
                arguments[i] = i == index ? null : samples.of(executable.getParameterTypes()[i]);
            }
            if (executable instanceof Method method) {
                Object target = Modifier.isStatic(method.getModifiers()) ? null : samples.of(type);
                if (target != null && Samples.isOfCallers(target)) {
                    return Optional.empty();
                }
                method.invoke(target, arguments);
            } else {
                ((java.lang.reflect.Constructor<?>) executable).newInstance(arguments);
            }
            return Optional.of(place + " was taken");
        } catch (InvocationTargetException e) {
            Throwable thrown = e.getCause();
            boolean fits = thrown instanceof NullPointerException || thrown instanceof IllegalArgumentException;
            return fits && NAMED.matcher(String.valueOf(thrown.getMessage())).matches()
                    ? Optional.empty()
                    : Optional.of(place + ": " + thrown);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return Optional.of(place + " could not be tried: " + e);
        }
    }

    /** The public classes that users see. */
    private static final class JavaClassesOfUsers {
        List<Class<?>> all() {
            List<Class<?>> types = new ArrayList<>();
            LayersTest.CLASSES.stream()
                    .filter(type -> type.getModifiers().contains(com.tngtech.archunit.core.domain.JavaModifier.PUBLIC))
                    .filter(type -> !type.getPackageName().matches(".*\\.(internal|wire|support)(\\..*)?"))
                    .map(JavaClass::reflect)
                    // The first are called only by Gson; credentials have their own tests.
                    .filter(type -> !type.getSimpleName().equals("ModelAdapters"))
                    .filter(type -> !type.getName().matches(".*\\.(TwilioVideo|SignalWireVideo)\\$Builder"))
                    .sorted(java.util.Comparator.comparing(Class::getName))
                    .forEach(types::add);
            return types;
        }
    }
}
