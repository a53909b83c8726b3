package dev.tapedeck.stub.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Checks requests and responses against one provider's resolved contract.
 *
 * <p>In a request it checks method, path, parameters, credentials, {@code Accept}, and the body with all its fields; in
 * a response the status, media type and body, where unknown fields are allowed. It does not check whether credentials
 * are right, other headers, and links between requests. An operation outside the contract is a fault.
 */
public final class Contract {
    /**
     * The result of checking one request or one response.
     *
     * @param operation the id of its operation, or null if it belongs to none
     * @param faults a sentence for each rule that it breaks; empty if it follows the contract
     */
    public record Result(@Nullable String operation, List<String> faults) {}

    private final ContractDocument contract;
    private final Schemas requests;
    private final Schemas answers;
    private final Routes routes;

    Contract(ContractDocument contract) {
        this.contract = contract;
        this.requests = Schemas.ofRequests(contract);
        this.answers = Schemas.ofAnswers(contract);
        this.routes = new Routes(contract, requests);
    }

    /** Returns Twilio's contract. */
    public static Contract twilio() {
        return Twilio.CONTRACT;
    }

    /** Returns SignalWire's contract. */
    public static Contract signalWire() {
        return SignalWire.CONTRACT;
    }

    /** Returns the id of a request's operation; null if it belongs to none. */
    public @Nullable String operation(HttpMessage.Request sent) {
        return routes.match(sent).map(match -> match.operation().id()).orElse(null);
    }

    /** Returns the ids of all operations. */
    public List<String> operations() {
        return contract.listOperations().stream()
                .map(ContractDocument.Operation::id)
                .toList();
    }

    /** Checks this request. */
    public Result request(HttpMessage.Request sent) {
        try {
            return routes.match(sent)
                    .map(match -> checked(match, sent, new RequestCheck(match, requests).faults(sent)))
                    .orElseGet(() -> new Result(null, List.of(sent.title() + ": " + routes.refusal(sent))));
        } catch (IllegalArgumentException e) {
            return new Result(null, List.of(sent.title() + ": is not percent-encoded: " + e.getMessage()));
        }
    }

    /** Checks this response; the response to an unknown request must be the contract's 404 or a 405. */
    public Result answer(HttpMessage.Request sent, HttpMessage.Response received) {
        AnswerCheck check = new AnswerCheck(received, answers);
        return routes.match(sent)
                .map(match ->
                        checked(match, sent, check.faults(match.operation().node())))
                .orElseGet(() -> new Result(null, named(sent, check.faultsOutside(notFound()))));
    }

    private JsonNode notFound() {
        return contract.listOperations().stream()
                .map(operation -> operation.node().path("responses").path("404"))
                .filter(response -> !response.isMissingNode())
                .findFirst()
                .orElseThrow(() -> new AssertionError("No operation of " + contract.provider() + " declares a 404"));
    }

    private static Result checked(Routes.Match match, HttpMessage.Request sent, List<String> faults) {
        return new Result(match.operation().id(), named(sent, faults));
    }

    private static List<String> named(HttpMessage.Request sent, List<String> faults) {
        return faults.stream().map(fault -> sent.title() + ": " + fault).toList();
    }

    // Reading a contract takes a second; most tests need one of the two, many need none.
    private static final class Twilio {
        static final Contract CONTRACT = new Contract(ContractDocument.twilio());
    }

    private static final class SignalWire {
        static final Contract CONTRACT = new Contract(ContractDocument.signalWire());
    }
}
