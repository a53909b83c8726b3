package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.build.resolve.PruneSchemas;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Collects the inputs of each operation (its parameters except those of the path, and its body) in one schema,
 * {@code <OperationId>Request}, from which a request object is generated.
 *
 * <p>{@code x-in} says where the inputs are sent; where it is {@code mixed}, each input has its own.
 * {@code x-operation} names the operation, and {@code x-request} on the operation names the schema.
 */
final class BuildRequests {
    private BuildRequests() {}

    static void apply(Spec spec, PrintStream warnings) {
        List<Spec.Operation> operations = spec.operations();
        for (Spec.Operation operation : operations) {
            LiftBody.dropUnsendable(spec, operation, warnings);
            ObjectNode request = lift(spec, operation, warnings);
            if (request != null) {
                operation.node().set(Keys.LIFTED_INPUTS, request);
            }
        }
        PruneSchemas.apply(spec);
        for (Spec.Operation operation : operations) {
            if (operation.node().remove(Keys.LIFTED_INPUTS) instanceof ObjectNode request) {
                add(spec, operation, request);
            }
        }
    }

    private static void add(Spec spec, Spec.Operation operation, ObjectNode request) {
        String name = freeName(spec, JavaNames.type(operation.id()));
        operation.node().put(Keys.REQUEST, name);
        spec.schemas().set(name, request);
        for (ObjectNode content :
                Spec.objects(operation.node().path("requestBody").path("content"))) {
            content.set("schema", Schemas.referenceTo(name));
        }
    }

    /** Returns another name if the vendor has a schema of the usual one. */
    private static String freeName(Spec spec, String operation) {
        Set<String> taken = new LinkedHashSet<>();
        spec.schemas().fieldNames().forEachRemaining(name -> taken.add(name.toLowerCase(Locale.ROOT)));
        String name = operation + "Request";
        for (int number = 1; taken.contains(name.toLowerCase(Locale.ROOT)); number++) {
            name = operation + "Inputs" + (number == 1 ? "" : number);
        }
        return name;
    }

    private static @Nullable ObjectNode lift(Spec spec, Spec.Operation operation, PrintStream warnings) {
        RequestInputs inputs = new RequestInputs();
        LiftParameters.lift(spec, operation, inputs, warnings);
        LiftBody.lift(spec, operation, inputs, warnings);
        ObjectNode request = inputs.schema();
        if (request != null) {
            request.put("type", "object").put(Keys.OPERATION, operation.title());
            String summary = operation.node().path("summary").asText();
            String purpose = summary.isBlank() ? "" : " (" + summary.strip() + ")";
            request.put("description", "Inputs of `" + operation.title() + "`" + purpose + ".");
        }
        return request;
    }
}
