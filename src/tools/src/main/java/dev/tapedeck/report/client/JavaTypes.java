package dev.tapedeck.report.client;

import japicmp.model.JApiBehavior;
import japicmp.model.JApiGenericType;
import japicmp.model.JApiReturnType;
import java.util.List;
import java.util.stream.Collectors;

/** Types as a program writes them: without packages, with type arguments. */
final class JavaTypes {
    private JavaTypes() {}

    /** Returns the name of a type without packages; a nested one keeps its outer class. */
    static String simple(String type) {
        return type.replaceAll("\\b[a-z]\\w*\\.", "").replace('$', '.');
    }

    static String before(JApiReturnType type) {
        return written(type.getOldReturnType(), type.getOldGenericTypes());
    }

    static String after(JApiReturnType type) {
        return written(type.getNewReturnType(), type.getNewGenericTypes());
    }

    /** Returns the parameters of a method in parentheses, as they were before the change. */
    static String parametersBefore(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(parameter -> written(parameter.getType(), parameter.getOldGenericTypes()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Returns the parameters of a method in parentheses, as they are after the change. */
    static String parametersAfter(JApiBehavior behavior) {
        return behavior.getParameters().stream()
                .map(parameter -> written(parameter.getType(), parameter.getNewGenericTypes()))
                .collect(Collectors.joining(", ", "(", ")"));
    }

    private static String written(String type, List<JApiGenericType> arguments) {
        String name = simple(type);
        return arguments.isEmpty()
                ? name
                : name
                        + arguments.stream()
                                .map(argument -> written(argument.getType(), argument.getGenericTypes()))
                                .collect(Collectors.joining(", ", "<", ">"));
    }
}
