package dev.tapedeck.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** The generated source does not compile: the templates do not support the document. */
public final class CompilationException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CompilationException(List<Diagnostic<? extends JavaFileObject>> faults) {
        super(text(faults));
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }

    private static String text(List<Diagnostic<? extends JavaFileObject>> faults) {
        List<Diagnostic<? extends JavaFileObject>> errors = faults.stream()
                .filter(fault -> fault.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        if (errors.isEmpty()) {
            return "it does not compile";
        }
        Diagnostic<? extends JavaFileObject> first = errors.get(0);
        JavaFileObject source = first.getSource();
        String place = source == null ? "" : Path.of(source.toUri()).getFileName() + ":" + first.getLineNumber() + " ";
        return "does not compile, " + errors.size() + " errors, the first: " + place
                + first.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ");
    }
}
