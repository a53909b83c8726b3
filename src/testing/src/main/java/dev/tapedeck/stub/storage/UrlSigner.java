package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.resource.SeededRandom;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs and checks the storage host's URLs: whoever has a signed URL may read one file until it expires. */
public final class UrlSigner {

    private static final Pattern LINK = Pattern.compile("(/recordings/[^?\"\\s]+)\\?Expires=\\d+&Signature=[0-9a-f]+");
    private static final String EXPIRES = "Expires";
    private static final String SIGNATURE = "Signature";

    private final byte[] key = SeededRandom.of("storage key", 0).hex().getBytes(UTF_8);
    private final Clock clock;

    public UrlSigner(Clock clock) {
        this.clock = clock;
    }

    /** Signed URLs of files. */
    public interface Links {

        /** Returns a URL that is valid for that many seconds, rounded up to the next whole second. */
        String to(MediaFile file, long seconds);
    }

    /** Returns the signed URLs of files on that storage host. */
    public Links linksOn(URI host) {
        return (file, seconds) -> host + sign(file.path(), seconds);
    }

    /** Returns a text, in which all links to files have expired a minute ago. */
    public String expired(String text) {
        return LINK.matcher(text).replaceAll(link -> sign(link.group(1), -60));
    }

    private String sign(String path, long seconds) {
        long expires =
                clock.instant().plusSeconds(seconds).plusNanos(999_999_999).getEpochSecond();
        return path + "?" + EXPIRES + "=" + expires + "&" + SIGNATURE + "=" + signature(path, Long.toString(expires));
    }

    /** Returns why the request's URL is invalid or no longer valid; empty if it is valid. */
    Optional<String> objection(Request request) {
        String expires = request.query().first(EXPIRES).orElse("");
        String signature = request.query().first(SIGNATURE).orElse("");
        if (!signature.equals(signature(request.path(), expires))) {
            return Optional.of("The URL has no valid signature");
        }
        boolean expired = !clock.instant().isBefore(Instant.ofEpochSecond(Long.parseLong(expires)));
        return expired ? Optional.of("The URL has expired") : Optional.empty();
    }

    private String signature(String path, String expires) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return HexFormat.of().formatHex(mac.doFinal((path + "?" + expires).getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
