package dev.tapedeck.spec.wire;

import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.spec.CompiledClient;
import dev.tapedeck.spec.sample.JavaValues;
import dev.tapedeck.support.RequestObject;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The class of a request object: its source says which method sets which input. */
final class GeneratedRequest {
    private static final Pattern OPERATION = Pattern.compile("new Inputs\\((\"(?:[^\"\\\\]|\\\\.)*\")\\)");
    private static final Pattern SETTER = Pattern.compile(
            "public Builder (\\w+)\\([^)]*\\) \\{\\s*[\\w.]+\\.(\\w+)\\("
                    + "((?:(?!return this).)*?)\\.as[A-Z]?\\w*\\((\"(?:[^\"\\\\]|\\\\.)*\")",
            Pattern.DOTALL);
    private static final Pattern CODE = Pattern.compile("\\\\u([0-9a-f]{4})");

    private final @Nullable Class<?> type;
    private final Map<String, Method> setters = new HashMap<>();
    private boolean hasParts;

    private GeneratedRequest(@Nullable Class<?> type, String source) {
        this.type = type;
        Matcher setter = SETTER.matcher(source);
        while (setter.find()) {
            String name = setter.group(1);
            hasParts |= setter.group(2).equals("part");
            // swagger-client sends no headers of parts.
            String in = setter.group(3).contains(".headerOf(") ? "part header" : setter.group(2);
            Arrays.stream(builder().getClass().getMethods())
                    .filter(method -> method.getName().equals(name) && method.getParameterCount() == 1)
                    .forEach(method -> setters.put(in + " " + text(setter.group(4)), method));
        }
    }

    /** The request objects of a client, by operation. */
    static final class Index {
        private final Map<String, List<GeneratedRequest>> requests = new HashMap<>();

        Index(CompiledClient client, ClassLoader loader) throws IOException, ClassNotFoundException {
            Path sources = client.classes()
                    .resolveSibling("client/java")
                    .resolve(client.parent().replace('.', '/'))
                    .resolve("model");
            List<Path> files;
            try (Stream<Path> tree = Files.walk(sources)) {
                files = tree.filter(file -> file.toString().endsWith(".java")).toList();
            }
            for (Path file : files) {
                String source = Files.readString(file);
                Matcher operation = OPERATION.matcher(source);
                if (operation.find()) {
                    String name = client.parent() + ".model."
                            + file.getFileName().toString().replace(".java", "");
                    requests.computeIfAbsent(text(operation.group(1)), unseen -> new ArrayList<>())
                            .add(new GeneratedRequest(loader.loadClass(name), source));
                }
            }
        }

        /** Returns the class for a method that calls an operation; one without inputs if it has none. */
        GeneratedRequest of(String operation, String method) {
            List<GeneratedRequest> found = requests.getOrDefault(operation, List.of());
            return found.stream()
                    .filter(request -> found.size() == 1 || request.isOf(method))
                    .findFirst()
                    .orElseGet(() -> new GeneratedRequest(null, ""));
        }
    }

    private boolean isOf(String method) {
        return Objects.requireNonNull(type).getSimpleName().matches(JavaNames.type(method) + "(Request|Inputs[0-9]*)");
    }

    private static String text(String literal) {
        String inner = literal.substring(1, literal.length() - 1);
        return CODE.matcher(inner)
                .replaceAll(
                        code -> Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(code.group(1), 16))))
                .translateEscapes();
    }

    boolean hasParts() {
        return hasParts;
    }

    /** Returns the method that sets an input; null if there is none. */
    @Nullable
    Method setter(String in, String name) {
        return setters.get(in + " " + name);
    }

    private Object builder() {
        try {
            return Objects.requireNonNull(type).getMethod("builder").invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("A request object has no builder", e);
        }
    }

    /** Returns a request object with all inputs but those of the path. */
    RequestObject build(List<Input> inputs) {
        if (type == null) {
            return new NoInputs();
        }
        Object builder = builder();
        for (Input input : inputs) {
            if (!input.in().matches("path|ignored")) {
                Method setter = setter(input.in(), input.name());
                if (setter == null) {
                    throw new IllegalStateException("the client has no input for " + input.in() + " " + input.name());
                }
                call(setter, builder, JavaValues.of(setter.getGenericParameterTypes()[0], input.value()));
            }
        }
        try {
            return (RequestObject) call(builder.getClass().getMethod("build"), builder);
        } catch (NoSuchMethodException e) {
            throw new LinkageError("A builder builds nothing", e);
        }
    }

    private static Object call(Method method, Object builder, @Nullable Object... arguments) {
        try {
            return method.invoke(builder, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (IllegalAccessException e) {
            throw new LinkageError("A builder cannot be called", e);
        }
    }

    private static final class NoInputs extends RequestObject {
        NoInputs() {
            super(new dev.tapedeck.support.Inputs(""));
        }
    }
}
