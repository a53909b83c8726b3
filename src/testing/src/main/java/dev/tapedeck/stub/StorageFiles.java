package dev.tapedeck.stub;

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
final class StorageFiles {

    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM uuuu HH:mm:ss 'GMT'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private final TwilioAccount account;
    private final SignalWireSpace space;
    private final Signatures signatures;

    StorageFiles(TwilioAccount account, SignalWireSpace space, Signatures signatures) {
        this.account = account;
        this.space = space;
        this.signatures = signatures;
    }

    Answer fetch(Request request) {
        return signatures
                .objection(request)
                .map(objection -> StorageDialect.error(403, "AccessDenied", objection))
                .orElseGet(() -> answer(request, file(request)));
    }

    private static Answer answer(Request request, MediaFile file) {
        Optional<ByteRange> range = range(request, file);
        if (range.isEmpty()) {
            return new Answer(200, file.whole(), headers(file));
        }
        String size = "/" + file.sizeInBytes();
        if (!range.get().isSatisfiable()) {
            return StorageDialect.error(416, "InvalidRange", "The file has no such bytes")
                    .with(Map.of("Content-Range", "bytes *" + size));
        }
        String part = "bytes " + range.get().first() + "-" + range.get().last();
        return new Answer(206, file.part(range.get()), headers(file)).with(Map.of("Content-Range", part + size));
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
                .flatMap(TwilioRecording::file)
                .or(() -> account.studio().compositions().find(id).flatMap(TwilioComposition::file))
                .or(() -> space.recordings().find(id).flatMap(SignalWireRecording::file))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }
}
