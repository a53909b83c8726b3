package dev.tapedeck.contract;

import dev.tapedeck.Polling;
import dev.tapedeck.media.Downloads;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.EventFollower;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Visits all resource groups of a client and calls every public method, with all inputs of request objects set.
 *
 * <p>Methods are found by reflection, so a new one is called without being listed here. Omitted are the methods of
 * {@link AutoCloseable} and {@link Iterable}, copies of the client, followers of events, which never end, and
 * downloads, whose files are on a storage host.
 */
final class FacadeWalk {
    private static final Set<Class<?>> LEFT_OUT = Set.of(EventFollower.class, Downloads.class);
    private static final List<Class<?>> COMMON = List.of(AutoCloseable.class, Iterable.class, Object.class);

    private final ResolvedContract contract;
    private final FacadeCalls.Recorder recorder;
    private final Class<?> client;
    private final List<FacadeCall> played = new ArrayList<>();

    FacadeWalk(ResolvedContract contract, FacadeCalls.Recorder recorder, Class<?> client) {
        this.contract = contract;
        this.recorder = recorder;
        this.client = client;
    }

    List<FacadeCall> play(Object group, String chain) {
        for (Method method : methods(group.getClass())) {
            String step = chain + "." + title(method);
            Object answer = invoke(group, method);
            if (method.getReturnType().getPackage() == client.getPackage()) {
                play(answer, step);
            } else {
                String name = group.getClass().getSimpleName() + "." + title(method);
                Optional<Object> result = Optional.ofNullable(answer).map(FacadeWalk::settle);
                played.add(new FacadeCall(contract, name, step, result, recorder.take()));
            }
        }
        return played;
    }

    private List<Method> methods(Class<?> group) {
        return Arrays.stream(group.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !isCommon(method))
                .filter(method -> method.getReturnType() != client && !LEFT_OUT.contains(method.getReturnType()))
                .sorted(Comparator.comparing(FacadeWalk::title))
                .toList();
    }

    private static boolean isCommon(Method method) {
        return COMMON.stream()
                .flatMap(type -> Arrays.stream(type.getMethods()))
                .anyMatch(common -> common.getName().equals(method.getName())
                        && Arrays.equals(common.getParameterTypes(), method.getParameterTypes()));
    }

    private static String title(Method method) {
        return Arrays.stream(method.getGenericParameterTypes())
                .map(type -> type.getTypeName().replaceAll("\\w+\\.", ""))
                .collect(Collectors.joining(", ", method.getName() + "(", ")"));
    }

    private static Object invoke(Object group, Method method) {
        Object[] arguments =
                Arrays.stream(method.getParameters()).map(FacadeWalk::argument).toArray();
        try {
            return method.invoke(group, arguments);
        } catch (InvocationTargetException e) {
            throw new AssertionError(title(method) + " failed: " + e.getCause(), e.getCause());
        } catch (IllegalAccessException e) {
            throw new LinkageError(method + " can't be called", e);
        }
    }

    private static Object argument(Parameter parameter) {
        if (parameter.getType() == String.class) {
            return "stand-up / Zürich";
        }
        if (parameter.getType() == Polling.class) {
            return Polling.defaults();
        }
        return isModel(parameter.getType())
                ? SampleValues.identified(parameter.getType())
                : SampleValues.value(parameter.getParameterizedType());
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackageName().endsWith(".model") && !type.getSimpleName().endsWith("Request");
    }

    /**
     * Returns the final result for a caller: the link to the media, or the records of the first page, because the stubs
     * have no more.
     */
    private static Object settle(Object answer) {
        if (answer instanceof PagedIterable<?> listing) {
            return listing.firstPage().items();
        }
        return answer instanceof Media media ? media.link() : answer;
    }
}
