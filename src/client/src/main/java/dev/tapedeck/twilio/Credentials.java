package dev.tapedeck.twilio;

import dev.tapedeck.internal.signing.CredentialId;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.ApiKeySid;

/** The SIDs of credentials, checked alike for clients and access tokens. */
final class Credentials {
    private Credentials() {}

    static ApiKeySid apiKey(String sid) {
        return CredentialId.of(sid, ApiKeySid::of, "an API key's SID (SK and 32 hex digits)");
    }

    static AccountSid account(String sid) {
        return CredentialId.of(sid, AccountSid::of, "an Account SID (AC and 32 hex digits)");
    }
}
