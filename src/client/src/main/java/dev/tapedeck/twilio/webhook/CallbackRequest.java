package dev.tapedeck.twilio.webhook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An incoming request that may be a callback from Twilio, independent of the server that received it.
 *
 * <p>Its URL is the one that Twilio called, including the query, still percent-encoded. Behind a proxy the server sees
 * another URL: pass the one that is configured at Twilio.
 *
 * <p>Twilio's callbacks have a few KiB. A request whose body is larger than 1 MiB, or whose URL is longer than 64 KiB,
 * is not kept and never has a valid signature. Immutable and thread-safe.
 *
 * @since 0.1.0
 */
public final class CallbackRequest {
    private static final int LONGEST_URL = 1 << 16;

    private final String url;
    private final FormParameters form;
    private final byte @Nullable [] json;
    private final boolean tooLarge;

    private CallbackRequest(String url, FormParameters form, byte @Nullable [] json) {
        this.url = url;
        this.form = form;
        this.json = json;
        this.tooLarge = false;
    }

    private CallbackRequest() {
        this.url = "";
        this.form = FormParameters.NONE;
        this.json = null;
        this.tooLarge = true;
    }

    /** Returns a POST request with this raw body, a form. This is what Twilio sends unless configured otherwise. */
    public static CallbackRequest form(String url, String body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        return isTooLarge(url, body.length())
                ? new CallbackRequest()
                : new CallbackRequest(url, FormParameters.parse(body), null);
    }

    /**
     * Returns a POST request with a form that is already decoded. Pass all parameters of the body, including unknown
     * ones, but none of the URL's query, which servlets mix with them.
     */
    public static CallbackRequest form(String url, Map<String, List<String>> parameters) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(parameters, "parameters");
        return isTooLarge(url, FormParameters.size(parameters))
                ? new CallbackRequest()
                : new CallbackRequest(url, FormParameters.of(parameters), null);
    }

    /** Returns a GET request, whose parameters are all in its URL. */
    public static CallbackRequest get(String url) {
        return form(url, "");
    }

    /** Returns a POST request with this raw body of JSON. */
    public static CallbackRequest json(String url, byte[] body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        return isTooLarge(url, body.length)
                ? new CallbackRequest()
                : new CallbackRequest(url, FormParameters.NONE, body.clone());
    }

    private static boolean isTooLarge(String url, long body) {
        return url.length() > LONGEST_URL || body > FormParameters.LARGEST;
    }

    /** Returns whether it is larger than Twilio's callbacks ever are, so nothing of it was kept. */
    boolean isTooLarge() {
        return tooLarge;
    }

    String url() {
        return url;
    }

    FormParameters form() {
        return form;
    }

    byte @Nullable [] json() {
        return json;
    }

    /** Returns the parameters of the URL's query. */
    FormParameters query() {
        int end = url.indexOf('#');
        String address = end < 0 ? url : url.substring(0, end);
        int start = address.indexOf('?');
        return FormParameters.parse(start < 0 ? "" : address.substring(start + 1));
    }

    StatusCallback statusCallback() {
        if (json != null) {
            throw new IllegalArgumentException("Expected a status callback, which is a form, but the body is JSON");
        }
        return new StatusCallback(form.all().isEmpty() ? query() : form);
    }

    /** Returns the kind of request, without its content. */
    @Override
    public String toString() {
        if (tooLarge) {
            return "CallbackRequest[too large]";
        }
        return json == null
                ? "CallbackRequest[parameters=" + form.all().size() + "]"
                : "CallbackRequest[json=" + json.length + " bytes]";
    }
}
