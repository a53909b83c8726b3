package dev.tapedeck.spec;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;

/** What was generated does not compile: a document that the templates don't support, and nobody noticed before. */
final class UnusableSourceException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableSourceException(List<Diagnostic<? extends JavaFileObject>> faults) {
        super(text(faults));
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
