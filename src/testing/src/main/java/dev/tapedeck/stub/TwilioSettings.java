package dev.tapedeck.stub;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** Where the account stores files of one kind, for example {@code /v1/CompositionSettings/Default}. Thread-safe. */
final class TwilioSettings {

    private static final String CREDENTIALS = "CR[0-9a-fA-F]{32}";

    private final AtomicReference<Query> settings = new AtomicReference<>(Query.parse(""));

    Answer fetch(Request request) {
        return answer(request, settings.get());
    }

    /** Nothing of the settings before is kept. The contract answers with a 200, although it says "create". */
    Answer replace(Request request) {
        Query form = request.form();
        check(form);
        settings.set(form);
        return answer(request, form);
    }

    /** The account's own bucket, if files go there. */
    Optional<String> bucket() {
        Query form = settings.get();
        return form.first("AwsS3Url").filter(url -> flag(form, "AwsStorageEnabled"));
    }

    private static void check(Query form) {
        if (form.first("FriendlyName").filter(name -> !name.isBlank()).isEmpty()) {
            throw Refusal.invalid("FriendlyName", "is missing");
        }
        form.first("AwsCredentialsSid").ifPresent(sid -> TwilioInput.check("AwsCredentialsSid", sid, CREDENTIALS));
        form.first("EncryptionKeySid").ifPresent(sid -> TwilioInput.check("EncryptionKeySid", sid, CREDENTIALS));
        form.first("AwsS3Url").ifPresent(url -> TwilioInput.url("AwsS3Url", url));
        flag(form, "AwsStorageEnabled");
        flag(form, "EncryptionEnabled");
    }

    private static Answer answer(Request request, Query form) {
        return Answer.ok(Json.object()
                .put("account_sid", TwilioArchive.ACCOUNT_SID)
                .put("friendly_name", form.first("FriendlyName"))
                .put("aws_credentials_sid", form.first("AwsCredentialsSid"))
                .put("aws_s3_url", form.first("AwsS3Url"))
                .put("aws_storage_enabled", flag(form, "AwsStorageEnabled"))
                .put("encryption_key_sid", form.first("EncryptionKeySid"))
                .put("encryption_enabled", flag(form, "EncryptionEnabled"))
                .put("url", request.origin() + request.path()));
    }

    private static boolean flag(Query form, String name) {
        return form.first(name).map(text -> TwilioInput.flag(name, text)).orElse(false);
    }
}
