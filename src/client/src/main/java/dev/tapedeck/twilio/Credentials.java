package dev.tapedeck.twilio;

import dev.tapedeck.internal.signing.CredentialId;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.ApiKeySid;

/** The SIDs of credentials, checked alike for clients and access tokens. */
final class Credentials {
    private Credentials() {}

    static ApiKeySid apiKey(String sid) {
        return CredentialId.of(
                sid,
                ApiKeySid::of,
                "an API key's SID (SK and 32 hex digits) but "
                        + (isSid(sid, "AC")
                                ? "it begins with AC: pass it to account(...)"
                                : "it has another form: did you swap it with the secret?"));
    }

    static AccountSid account(String sid) {
        return CredentialId.of(
                sid,
                AccountSid::of,
                "an Account SID (AC and 32 hex digits) but "
                        + (isSid(sid, "SK")
                                ? "it begins with SK: pass it to apiKey(...)"
                                : "it has another form: did you swap it with the auth token?"));
    }

    // Nothing else is said of the text, which may be a secret.
    private static boolean isSid(String text, String prefix) {
        return text.matches(prefix + "[0-9a-fA-F]{32}");
    }
}
