package dev.tapedeck.fault;

import dev.tapedeck.paging.PageToken;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;

/** Everything that an object shows when it is logged. */
final class LoggedText {
    private final StringBuilder text = new StringBuilder();
    private final Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private LoggedText() {}

    static String by(Object object) {
        LoggedText shown = new LoggedText();
        if (object instanceof Throwable thrown) {
            StringWriter trace = new StringWriter();
            thrown.printStackTrace(new PrintWriter(trace));
            shown.text.append(trace);
            shown.add(thrown);
        } else if (object instanceof PageToken token) {
            shown.line(token).line(token.listing()).line(token.query());
        } else {
            shown.line(object);
        }
        return shown.text.toString();
    }

    private void add(Throwable thrown) {
        if (thrown == null || !seen.add(thrown)) {
            return;
        }
        line(thrown).line(thrown.getMessage());
        for (Method method : thrown.getClass().getMethods()) {
            boolean isOurs = method.getDeclaringClass().getName().startsWith("dev.tapedeck.");
            if (isOurs && method.getParameterCount() == 0 && !Modifier.isStatic(method.getModifiers())) {
                line(value(method, thrown));
            }
        }
        add(thrown.getCause());
        for (Throwable suppressed : thrown.getSuppressed()) {
            add(suppressed);
        }
    }

    private static Object value(Method accessor, Throwable thrown) {
        try {
            accessor.trySetAccessible();
            return accessor.invoke(thrown);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private LoggedText line(Object object) {
        text.append(object).append('\n');
        return this;
    }
}
