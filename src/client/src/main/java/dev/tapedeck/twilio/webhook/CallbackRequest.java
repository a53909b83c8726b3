package dev.tapedeck.twilio.webhook;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A request that came in, by whatever server took it, and may be Twilio's.
 *
 * <p>Its URL is the one that Twilio called, with its query and still percent-encoded. Behind a proxy that is not what
 * the server sees: take the one that was given to Twilio.
 *
 * <p>Twilio's callbacks have a few KiB. Of one whose body is larger than 1 MiB, or whose URL is longer than 64 KiB,
 * nothing is kept, and it never has a valid signature. Immutable and thread-safe.
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

    /** A POST of a form, which is what Twilio sends unless told otherwise: its body as it came. */
    public static CallbackRequest form(String url, String body) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(body, "body");
        return isTooLarge(url, body.length())
                ? new CallbackRequest()
                : new CallbackRequest(url, FormParameters.parse(body), null);
    }

    /**
     * A POST of a form that is decoded already: all parameters of the body, unknown ones too, and none of the URL's
     * query, which servlets mix with them.
     */
    public static CallbackRequest form(String url, Map<String, List<String>> parameters) {
        Objects.requireNonNull(url, "url");
        Objects.requireNonNull(parameters, "parameters");
        return isTooLarge(url, FormParameters.size(parameters))
                ? new CallbackRequest()
                : new CallbackRequest(url, FormParameters.of(parameters), null);
    }

    /** A GET, which says everything in its URL. */
    public static CallbackRequest get(String url) {
        return form(url, "");
    }

    /** A POST of JSON: the bytes of its body as they came. */
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

    /** Whether it is larger than Twilio's ever are, so that nothing of it was kept. */
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

    /** The parameters of the URL's query. */
    FormParameters query() {
        int end = url.indexOf('#');
        String address = end < 0 ? url : url.substring(0, end);
        int start = address.indexOf('?');
        return FormParameters.parse(start < 0 ? "" : address.substring(start + 1));
    }

    StatusCallback statusCallback() {
        if (json != null) {
            throw new IllegalArgumentException(
                    "Expected a status callback, which is a form, but the request is of JSON");
        }
        return new StatusCallback(form.all().isEmpty() ? query() : form);
    }

    /** What kind it is; nothing of its content. */
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
