package dev.tapedeck.twilio;

import dev.tapedeck.internal.json.Json;
import dev.tapedeck.internal.signing.Hmac;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A signed JSON Web Token in its compact form (RFC 7519), with the header that Twilio requires. */
final class Jwt {
    private Jwt() {}

    /** Returns the token of these claims; the region is null for Twilio's default. */
    static String of(Map<String, @Nullable Object> claims, @Nullable String region, Hmac sha256) {
        Map<String, String> header = new LinkedHashMap<>();
        header.put("cty", "twilio-fpa;v=1");
        header.put("typ", "JWT");
        header.put("alg", "HS256");
        if (region != null) {
            header.put("twr", region);
        }
        String signed = encoded(Json.text(header)) + "." + encoded(Json.text(claims));
        return signed + "." + encoded(sha256.of(signed));
    }

    private static String encoded(String json) {
        return encoded(json.getBytes(StandardCharsets.UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
