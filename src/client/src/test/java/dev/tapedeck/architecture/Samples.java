package dev.tapedeck.architecture;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.support.RequestObject;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.type.Id;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Sample objects of any type of the public API, created in the first way that works. */
final class Samples {
    private static final String UUID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";
    private static final int DEEPEST = 6;

    private final Map<Class<?>, Object> made = new HashMap<>();

    Samples() {
        // Nobody listens there: a call that is not refused before its request fails at once.
        TwilioVideo twilio = Wire.twilio(URI.create("http://127.0.0.1:1"));
        SignalWireVideo signalWire = Wire.signalWire(URI.create("http://127.0.0.1:1"));
        put(
                twilio,
                signalWire,
                "text",
                1,
                1L,
                true,
                BigDecimal.ONE,
                new byte[0],
                new Object(),
                ClientOptions.defaults());
        put(Instant.EPOCH, LocalDate.EPOCH, Duration.ofSeconds(1), URI.create("https://a.example"), twilio.rooms());
        put(new IOException("odd"), PageToken.of("/a", "b"), Optional.empty(), OptionalInt.empty());
        made.putAll(Map.of(int.class, 1, long.class, 1L, boolean.class, true));
        made.put(Path.class, Path.of("target", "no-such-folder", "file"));
        made.putAll(Map.of(List.class, List.of(), Iterable.class, List.of(), Map.class, Map.of()));
        made.put(InputStream.class, InputStream.nullInputStream());
        made.putAll(Map.of(Throwable.class, new IOException("odd"), OptionalLong.class, OptionalLong.empty()));
        made.put(VideoException.class, new UnexpectedResponseException("odd"));
        made.put(RequestObject.class, ListRecordingsRequest.builder().build());
    }

    private void put(Object... samples) {
        for (Object sample : samples) {
            made.put(sample.getClass(), sample);
        }
    }

    /** Returns an object of this type. */
    Object of(Class<?> type) {
        return Objects.requireNonNull(find(type, 0), () -> "no sample of " + type.getName());
    }

    /** Returns whether it is a sample of a type that callers implement. */
    static boolean isOfCallers(Object sample) {
        return Proxy.isProxyClass(sample.getClass()) || sample.getClass().isHidden();
    }

    private @Nullable Object find(Class<?> type, int depth) {
        Object known = made.get(type);
        if (known != null || depth > DEEPEST) {
            return known;
        }
        Object sample = make(type, depth);
        if (sample != null) {
            made.put(type, sample);
        }
        return sample;
    }

    private @Nullable Object make(Class<?> type, int depth) {
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        } else if (Id.class.isAssignableFrom(type) && !type.isInterface()) {
            return id(type);
        } else if (type.isSealed() && type.isInterface()) {
            return find(type.getPermittedSubclasses()[0], depth + 1);
        } else if (type.isInterface()) {
            Object own = fromGroups(type, depth);
            return own != null
                    ? own
                    : Proxy.newProxyInstance(
                            type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                                throw new UnsupportedOperationException(method.toString());
                            });
        }
        for (Class<?> owner :
                new Class<?>[] {type, type.getEnclosingClass() == null ? type : type.getEnclosingClass()}) {
            for (Method factory : owner.getMethods()) {
                if (Modifier.isStatic(factory.getModifiers()) && factory.getReturnType() == type) {
                    Object sample = call(factory, null, depth);
                    if (sample != null) {
                        return sample;
                    }
                }
            }
        }
        for (Constructor<?> constructor : type.getConstructors()) {
            try {
                return constructor.newInstance(arguments(constructor.getParameterTypes(), depth));
            } catch (ReflectiveOperationException | RuntimeException e) {
                // Another way may work.
            }
        }
        Object built = built(type, depth);
        return built == null ? fromGroups(type, depth) : built;
    }

    private static Object id(Class<?> type) {
        for (String prefix : new String[] {"", "AC", "SK", "CA", "CR", "CJ", "HK", "PA", "RT", "RM", "MT"}) {
            try {
                String text = prefix.isEmpty() ? UUID : prefix + UUID.replace("-", "");
                return type.getMethod("of", String.class).invoke(null, text);
            } catch (ReflectiveOperationException e) {
                // This kind has another prefix.
            }
        }
        throw new IllegalStateException("There is no sample of " + type.getName() + ": add its prefix");
    }

    /** Returns the result of its builder after all possible inputs are set. */
    private @Nullable Object built(Class<?> type, int depth) {
        for (Class<?> builder : type.getClasses()) {
            if (builder.getSimpleName().equals("Builder")) {
                Object filled = make(builder, depth);
                for (Method setter : builder.getMethods()) {
                    if (filled != null && setter.getParameterCount() == 1 && setter.getReturnType() == builder) {
                        call(setter, filled, depth);
                    }
                }
                for (Method build : builder.getMethods()) {
                    if (filled != null && build.getReturnType() == type && build.getParameterCount() == 0) {
                        return call(build, filled, depth);
                    }
                }
            }
        }
        return null;
    }

    /** Returns a result of a client or one of its groups. */
    private @Nullable Object fromGroups(Class<?> type, int depth) {
        for (Object owner : List.copyOf(made.values())) {
            if (owner.getClass().getName().startsWith("dev.tapedeck.")) {
                for (Method method : owner.getClass().getMethods()) {
                    if (method.getReturnType() == type && method.getDeclaringClass() == owner.getClass()) {
                        Object sample = call(method, owner, depth);
                        if (sample != null) {
                            return sample;
                        }
                    }
                }
            }
        }
        return null;
    }

    private @Nullable Object call(Method method, @Nullable Object owner, int depth) {
        try {
            return method.invoke(owner, arguments(method.getParameterTypes(), depth));
        } catch (ReflectiveOperationException | RuntimeException e) {
            return null;
        }
    }

    private Object[] arguments(Class<?>[] types, int depth) {
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = find(types[i], depth + 1);
        }
        return arguments;
    }
}
