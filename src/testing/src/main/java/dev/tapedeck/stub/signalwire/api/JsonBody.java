package dev.tapedeck.stub.signalwire.api;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the JSON bodies of requests, after a check against the contract. */
public final class JsonBody {

    private static final Pattern FIELD = Pattern.compile("(?:at \\$\\.|the field )(\\w+)");

    private final Rules rules;

    /** What the contract says of bodies. */
    public interface Rules {

        /** Returns the first rule that a request's body breaks, as a sentence; empty if it breaks none. */
        Optional<String> broken(Request request);
    }

    public JsonBody(Rules rules) {
        this.rules = rules;
    }

    /** Returns the object in the request's body. */
    public JsonObject of(Request request) {
        rules.broken(request).ifPresent(sentence -> {
            Matcher field = FIELD.matcher(sentence);
            throw RequestException.invalid(field.find() ? field.group(1) : "body", "is invalid: " + sentence);
        });
        try {
            JsonElement body = JsonParser.parseString(request.body());
            if (body.isJsonObject()) {
                return body.getAsJsonObject();
            }
        } catch (JsonParseException e) {
            // As invalid as a list.
        }
        throw RequestException.invalid("body", "must be a JSON object");
    }
}
