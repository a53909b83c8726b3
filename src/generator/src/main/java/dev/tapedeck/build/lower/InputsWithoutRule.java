package dev.tapedeck.build.lower;

import dev.tapedeck.build.tree.Spec;
import java.io.PrintStream;

/**
 * Reports inputs that OpenAPI has no rule to send. An optional one is left out of the client, with a warning; without a
 * required one, the operation could not be called.
 *
 * @param spec the contract
 * @param operation the operation of the inputs
 * @param warnings where warnings are printed
 */
record InputsWithoutRule(Spec spec, Spec.Operation operation, PrintStream warnings) {
    /**
     * Reports one input.
     *
     * @param input what it is, such as {@code query parameter 'sort'}
     * @param values what its values are
     * @param remedy what to change in the contract
     */
    void report(String input, String values, String remedy, boolean isRequired) {
        String problem = "the " + input + " is " + values + ", which OpenAPI has no rule to send";
        if (isRequired) {
            throw spec.fault(operation.title(), problem, remedy);
        }
        warn(problem + ", so the client lacks it: " + remedy);
    }

    /** Prints a warning about the operation. */
    void warn(String problem) {
        warnings.println("[WARNING] " + spec.file() + ", " + operation.title() + ": " + problem + ".");
    }
}
