package dev.tapedeck.stub;

import java.util.Map;
import java.util.OptionalInt;

/** The reason why a request gets no resource, in no provider's words yet: its {@link Dialect} finds those. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is. */
    enum Reason {
        UNAUTHORIZED,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        INVALID,
        DELETED,
        BROKEN
    }

    private final Reason reason;
    private final String parameter;
    private final transient Map<String, String> headers;
    private final int code;

    private Refusal(Reason reason, String parameter, String message, Map<String, String> headers) {
        super(message);
        this.reason = reason;
        this.parameter = parameter;
        this.headers = headers;
        this.code = 0;
    }

    private Refusal(Refusal refusal, int code) {
        super(refusal.getMessage());
        this.reason = refusal.reason;
        this.parameter = refusal.parameter;
        this.headers = refusal.headers;
        this.code = code;
    }

    static Refusal unauthorized(String realm) {
        Map<String, String> challenge = Map.of("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
        return new Refusal(Reason.UNAUTHORIZED, "", "Unauthorized", challenge);
    }

    static Refusal notFound(String path) {
        return new Refusal(Reason.NOT_FOUND, "", "The requested resource " + path + " was not found", Map.of());
    }

    static Refusal methodNotAllowed(String allowed) {
        return new Refusal(Reason.METHOD_NOT_ALLOWED, "", "Method not allowed", Map.of("Allow", allowed));
    }

    /** A parameter that breaks a rule, for example {@code "PageSize"} and {@code "must be a number but was \"x\""}. */
    static Refusal invalid(String parameter, String rule) {
        return new Refusal(Reason.INVALID, parameter, parameter + " " + rule, Map.of());
    }

    /** A thing that was deleted before. */
    static Refusal deleted(String id) {
        return new Refusal(Reason.DELETED, "", id + " is already deleted", Map.of());
    }

    static Refusal broken() {
        return new Refusal(Reason.BROKEN, "", "Internal Server Error", Map.of());
    }

    /** The same refusal under the number that the provider has for exactly this. */
    Refusal coded(int number) {
        return new Refusal(this, number);
    }

    Reason reason() {
        return reason;
    }

    /** The provider's number for exactly this refusal; empty where the one of the reason does. */
    OptionalInt code() {
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** The parameter that broke a rule; empty for the other reasons. */
    String parameter() {
        return parameter;
    }

    Map<String, String> headers() {
        return headers;
    }
}
