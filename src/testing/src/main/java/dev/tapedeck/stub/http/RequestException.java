package dev.tapedeck.stub.http;

import java.util.Map;
import java.util.OptionalInt;

/** Why a request fails, independent of the provider, whose {@link ErrorFormat} turns this into a response. */
public final class RequestException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public enum Reason {
        UNAUTHORIZED,
        NOT_FOUND,
        METHOD_NOT_ALLOWED,
        INVALID_PARAMETER,
        ALREADY_DELETED,
        INTERNAL_ERROR
    }

    private final Reason reason;
    private final String message;
    private final String parameter;
    private final transient Map<String, String> headers;
    private final int code;

    private RequestException(Reason reason, String message, Map<String, String> headers) {
        super(message);
        this.reason = reason;
        this.message = message;
        this.parameter = "";
        this.headers = headers;
        this.code = 0;
    }

    private RequestException(String parameter, String message, int code) {
        super(message);
        this.reason = Reason.INVALID_PARAMETER;
        this.message = message;
        this.parameter = parameter;
        this.headers = Map.of();
        this.code = code;
    }

    static RequestException unauthorized(String realm) {
        Map<String, String> challenge = Map.of("WWW-Authenticate", "Basic realm=\"" + realm + "\"");
        return new RequestException(Reason.UNAUTHORIZED, "Unauthorized", challenge);
    }

    static RequestException notFound(String path) {
        return new RequestException(Reason.NOT_FOUND, "The requested resource " + path + " was not found", Map.of());
    }

    static RequestException methodNotAllowed(String allowed) {
        return new RequestException(Reason.METHOD_NOT_ALLOWED, "Method not allowed", Map.of("Allow", allowed));
    }

    /**
     * Returns the exception for a parameter that breaks a rule, for example {@code "PageSize"} and {@code "must be a
     * number but was \"x\""}.
     */
    public static RequestException invalid(String parameter, String rule) {
        return new RequestException(parameter, parameter + " " + rule, 0);
    }

    /** Returns the exception for a resource that was deleted before. */
    public static RequestException alreadyDeleted(String id) {
        return new RequestException(Reason.ALREADY_DELETED, id + " is already deleted", Map.of());
    }

    static RequestException internalError() {
        return new RequestException(Reason.INTERNAL_ERROR, "Internal Server Error", Map.of());
    }

    /** Returns this exception for an invalid parameter with the provider's own error code. */
    public RequestException withCode(int errorCode) {
        return new RequestException(parameter, message, errorCode);
    }

    public Reason reason() {
        return reason;
    }

    /** Returns the message for the client. */
    public String message() {
        return message;
    }

    /** Returns the provider's own error code; empty where the code for the reason applies. */
    public OptionalInt code() {
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Returns the invalid parameter; empty for the other reasons. */
    public String parameter() {
        return parameter;
    }

    /** Returns the headers of the response. */
    Map<String, String> headers() {
        return headers;
    }
}
