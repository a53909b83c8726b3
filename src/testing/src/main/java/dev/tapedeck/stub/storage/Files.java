package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.ByteRange;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.signalwire.Project;
import dev.tapedeck.stub.signalwire.Recording;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.composition.Composition;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The files of both providers' recordings and compositions, {@code /recordings/{name}}: whole or a part, for who has a
 * signed URL.
 */
public final class Files {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final Account account;
    private final Project space;
    private final UrlSigner signatures;

    public Files(Account account, Project space, UrlSigner signatures) {
        this.account = account;
        this.space = space;
        this.signatures = signatures;
    }

    Response fetch(Request request) {
        return signatures
                .objection(request)
                .map(objection -> XmlErrors.error(403, "AccessDenied", objection))
                .orElseGet(() -> answer(request, file(request)));
    }

    private static Response answer(Request request, MediaFile file) {
        Optional<ByteRange> range = range(request, file);
        if (range.isEmpty()) {
            return new Response(200, file.whole(), headers(file));
        }
        String size = "/" + file.sizeInBytes();
        if (!range.get().isSatisfiable()) {
            return XmlErrors.error(416, "InvalidRange", "The file has no such bytes")
                    .with(Map.of("Content-Range", "bytes *" + size));
        }
        String part = "bytes " + range.get().first() + "-" + range.get().last();
        return new Response(206, file.part(range.get()), headers(file)).with(Map.of("Content-Range", part + size));
    }

    private static Optional<ByteRange> range(Request request, MediaFile file) {
        // RFC 9110: of a HEAD the range is ignored; of a file that changed since, too.
        boolean ignored = !request.method().equals("GET")
                || request.header("if-range")
                        .filter(tag -> !tag.equals(file.etag()))
                        .isPresent();
        return ignored
                ? Optional.empty()
                : request.header("range").flatMap(header -> ByteRange.of(header, file.sizeInBytes()));
    }

    private static Map<String, String> headers(MediaFile file) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.container().contentType());
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", file.etag());
        headers.put("Last-Modified", HTTP_DATE.format(file.take().end()));
        return headers;
    }

    private MediaFile file(Request request) {
        // The ending needs no look: only the file's own name is ever signed.
        String id = request.variable("name").replaceFirst("\\..*", "");
        return account.recordings()
                .find(id)
                .flatMap(recording -> recording.file())
                .or(() -> account.studio().compositions().find(id).flatMap(Composition::file))
                .or(() -> space.recordings().find(id).flatMap(Recording::file))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }
}
