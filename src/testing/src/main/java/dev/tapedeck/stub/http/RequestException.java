package dev.tapedeck.stub.http;

import java.util.Map;
import java.util.OptionalInt;

/** The reason why a request gets no resource, in no provider's words yet: its {@link ErrorFormat} finds those. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is. */
    public enum Reason {
        UNAUTHORIZED,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        INVALID,
        DELETED,
        BROKEN
    }

    private final String message;
    private final Reason reason;
    private final String parameter;
    private final transient Map<String, String> headers;
    private final int code;

    private RequestException(Reason reason, String parameter, String message, Map<String, String> headers) {
        super(message);
        this.message = message;
        this.reason = reason;
        this.parameter = parameter;
        this.headers = headers;
        this.code = 0;
    }

    private RequestException(RequestException refusal, int code) {
        super(refusal.message);
        this.message = refusal.message;
        this.reason = refusal.reason;
        this.parameter = refusal.parameter;
        this.headers = refusal.headers;
        this.code = code;
    }

    static RequestException unauthorized(String realm) {
        Map<String, String> challenge = Map.of("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
        return new RequestException(Reason.UNAUTHORIZED, "", "Unauthorized", challenge);
    }

    public static RequestException notFound(String path) {
        return new RequestException(
                Reason.NOT_FOUND, "", "The requested resource " + path + " was not found", Map.of());
    }

    static RequestException methodNotAllowed(String allowed) {
        return new RequestException(Reason.METHOD_NOT_ALLOWED, "", "Method not allowed", Map.of("Allow", allowed));
    }

    /** A parameter that breaks a rule, for example {@code "PageSize"} and {@code "must be a number but was \"x\""}. */
    public static RequestException invalid(String parameter, String rule) {
        return new RequestException(Reason.INVALID, parameter, parameter + " " + rule, Map.of());
    }

    /** A thing that was deleted before. */
    public static RequestException deleted(String id) {
        return new RequestException(Reason.DELETED, "", id + " is already deleted", Map.of());
    }

    static RequestException broken() {
        return new RequestException(Reason.BROKEN, "", "Internal Server Error", Map.of());
    }

    /** The same refusal under the number that the provider has for exactly this. */
    public RequestException coded(int number) {
        return new RequestException(this, number);
    }

    public Reason reason() {
        return reason;
    }

    /** What is wrong, for the client to read. */
    public String message() {
        return message;
    }

    /** The provider's number for exactly this refusal; empty where the one of the reason does. */
    public OptionalInt code() {
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** The parameter that broke a rule; empty for the other reasons. */
    public String parameter() {
        return parameter;
    }

    Map<String, String> headers() {
        return headers;
    }
}
