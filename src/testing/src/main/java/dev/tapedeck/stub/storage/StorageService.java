package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.ByteRange;
import dev.tapedeck.stub.http.ErrorFormat;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The storage host, {@code /recordings/{name}}: whole files, or parts of them, for requests with a signed URL. */
public final class StorageService {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    public static final ErrorFormat ERRORS = new XmlErrors();

    private final UrlSigner signer;
    private final Function<String, Optional<MediaFile>> files;

    private StorageService(UrlSigner signer, Function<String, Optional<MediaFile>> files) {
        this.signer = signer;
        this.files = files;
    }

    /** Returns the service with the files that the function finds by the ID of their recording or composition. */
    public static Service of(UrlSigner signer, Function<String, Optional<MediaFile>> files) {
        StorageService storage = new StorageService(signer, files);
        List<Route> routes = List.of(
                Route.get("/recordings/{name}", storage::fetch), Route.head("/recordings/{name}", storage::fetch));
        return new Service("STORAGE", StorageService::checkNoCredentials, ERRORS, routes);
    }

    private static void checkNoCredentials(Request request) {
        // S3 too rejects a signed URL together with credentials, so an API's credentials that leak are noticed.
        if (request.header("authorization").isPresent()) {
            throw RequestException.invalid("Authorization", "must not be sent to the storage host");
        }
    }

    private Response fetch(Request request) {
        return signer.objection(request)
                .map(objection -> XmlErrors.response(403, "AccessDenied", objection))
                .orElseGet(() -> respond(request, file(request)));
    }

    private static Response respond(Request request, MediaFile file) {
        Optional<ByteRange> range = range(request, file);
        if (range.isEmpty()) {
            return new Response(200, file.whole(), headers(file));
        }
        String size = "/" + file.sizeInBytes();
        if (!range.get().isSatisfiable()) {
            return XmlErrors.response(416, "InvalidRange", "The range is beyond the end of the file")
                    .withHeaders(Map.of("Content-Range", "bytes *" + size));
        }
        String part = "bytes " + range.get().first() + "-" + range.get().last();
        return new Response(206, file.part(range.get()), headers(file))
                .withHeaders(Map.of("Content-Range", part + size));
    }

    private static Optional<ByteRange> range(Request request, MediaFile file) {
        // RFC 9110: the range is ignored in a HEAD request, and if the file has changed since.
        boolean ignored = !request.method().equals("GET")
                || request.header("if-range")
                        .filter(tag -> !tag.equals(file.etag()))
                        .isPresent();
        return ignored
                ? Optional.empty()
                : request.header("range").flatMap(header -> ByteRange.parse(header, file.sizeInBytes()));
    }

    private static Map<String, String> headers(MediaFile file) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", file.container().contentType());
        headers.put("Accept-Ranges", "bytes");
        headers.put("ETag", file.etag());
        headers.put("Last-Modified", HTTP_DATE.format(file.clip().end()));
        return headers;
    }

    private MediaFile file(Request request) {
        // The extension needs no check: only the file's own name is ever signed.
        String id = request.variable("name").replaceFirst("\\..*", "");
        return files.apply(id).orElseThrow(request::notFound);
    }
}
