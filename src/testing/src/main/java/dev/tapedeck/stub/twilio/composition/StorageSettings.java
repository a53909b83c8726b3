package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.util.Optional;

/**
 * Where the account stores files of one kind, and the operations on that, for example
 * {@code /v1/CompositionSettings/Default}. Thread-safe.
 */
final class StorageSettings {

    private static final String CREDENTIALS = "CR[0-9a-fA-F]{32}";

    private volatile Query form = Query.parse("");

    Response fetch(Request request) {
        return respond(request, form);
    }

    /** Replaces all settings. The contract has a 200 for this, although it says "create". */
    Response replace(Request request) {
        Query replacement = request.form();
        check(replacement);
        form = replacement;
        return respond(request, replacement);
    }

    /** Returns the account's own bucket, if it stores files there. */
    Optional<String> bucket() {
        Query current = form;
        return current.first("AwsS3Url").filter(url -> flag(current, "AwsStorageEnabled"));
    }

    private static void check(Query form) {
        if (form.first("FriendlyName").filter(name -> !name.isBlank()).isEmpty()) {
            throw RequestException.invalid("FriendlyName", "is missing");
        }
        form.first("AwsCredentialsSid").ifPresent(sid -> Parameters.check("AwsCredentialsSid", sid, CREDENTIALS));
        form.first("EncryptionKeySid").ifPresent(sid -> Parameters.check("EncryptionKeySid", sid, CREDENTIALS));
        form.first("AwsS3Url").ifPresent(url -> Parameters.url("AwsS3Url", url));
        flag(form, "AwsStorageEnabled");
        flag(form, "EncryptionEnabled");
    }

    private static Response respond(Request request, Query form) {
        JsonObject json = new JsonObject();
        json.addProperty("account_sid", SampleRecordings.ACCOUNT_SID);
        json.addProperty("friendly_name", form.first("FriendlyName").orElse(null));
        json.addProperty("aws_credentials_sid", form.first("AwsCredentialsSid").orElse(null));
        json.addProperty("aws_s3_url", form.first("AwsS3Url").orElse(null));
        json.addProperty("aws_storage_enabled", flag(form, "AwsStorageEnabled"));
        json.addProperty("encryption_key_sid", form.first("EncryptionKeySid").orElse(null));
        json.addProperty("encryption_enabled", flag(form, "EncryptionEnabled"));
        json.addProperty("url", request.origin() + request.path());
        return Response.ok(json);
    }

    private static boolean flag(Query form, String name) {
        return Parameters.flag(form, name, false);
    }
}
