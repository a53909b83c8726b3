package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.twilio.api.Parameters;
import dev.tapedeck.stub.twilio.recording.SampleRecordings;
import java.util.Optional;

/** Where the account stores files of one kind, for example {@code /v1/CompositionSettings/Default}. Thread-safe. */
final class StorageSettings {

    private static final String CREDENTIALS = "CR[0-9a-fA-F]{32}";

    private volatile Query settings = Query.parse("");

    Response fetch(Request request) {
        return answer(request, settings);
    }

    /** Nothing of the settings before is kept. The contract answers with a 200, although it says "create". */
    Response replace(Request request) {
        Query form = request.form();
        check(form);
        settings = form;
        return answer(request, form);
    }

    /** The account's own bucket, if files go there. */
    Optional<String> bucket() {
        Query form = settings;
        return form.first("AwsS3Url").filter(url -> flag(form, "AwsStorageEnabled"));
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

    private static Response answer(Request request, Query form) {
        return Response.ok(Json.object()
                .put("account_sid", SampleRecordings.ACCOUNT_SID)
                .put("friendly_name", form.first("FriendlyName"))
                .put("aws_credentials_sid", form.first("AwsCredentialsSid"))
                .put("aws_s3_url", form.first("AwsS3Url"))
                .put("aws_storage_enabled", flag(form, "AwsStorageEnabled"))
                .put("encryption_key_sid", form.first("EncryptionKeySid"))
                .put("encryption_enabled", flag(form, "EncryptionEnabled"))
                .put("url", request.origin() + request.path()));
    }

    private static boolean flag(Query form, String name) {
        return form.first(name).map(text -> Parameters.flag(name, text)).orElse(false);
    }
}
