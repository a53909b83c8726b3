package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.type.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.BufferedSink;
import okio.Okio;
import okio.Source;
import org.jspecify.annotations.Nullable;

/** Bodies that are neither JSON nor a form: the parts of a multipart body, or a single file or text. */
public final class RequestBodies {
    /** No body: not even a type. OkHttp demands one for POST, PUT and PATCH. */
    public static final RequestBody NONE = RequestBody.create(new byte[0], null);

    private static final String OCTETS = "application/octet-stream";

    private RequestBodies() {}

    /**
     * Returns a body with a part for each input; for a list, one for each item. It may have no part.
     *
     * @param headers the headers of parts: by the name of the part, a colon, a space and their own name
     */
    public static RequestBody multipart(Map<String, @Nullable Object> inputs, Map<String, String> headers, Gson gson) {
        List<MultipartBody.Part> parts = parts(inputs, headers, gson);
        if (parts.isEmpty()) {
            return withoutParts(UUID.randomUUID().toString());
        }
        MultipartBody.Builder body = new MultipartBody.Builder().setType(MultipartBody.FORM);
        parts.forEach(body::addPart);
        return body.build();
    }

    /** OkHttp refuses a body without parts, which browsers send as the last boundary alone. */
    private static RequestBody withoutParts(String boundary) {
        byte[] end = ("--" + boundary + "--\r\n").getBytes(StandardCharsets.US_ASCII);
        return RequestBody.create(end, MediaType.get(MultipartBody.FORM + "; boundary=" + boundary));
    }

    static List<MultipartBody.Part> parts(
            Map<String, @Nullable Object> inputs, Map<String, String> headers, Gson gson) {
        List<MultipartBody.Part> parts = new ArrayList<>();
        inputs.forEach((name, value) -> {
            if (value != null) {
                parts(name, StyledInput.of(value), gson)
                        .forEach(part -> parts.add(withHeaders(part, name + ": ", headers)));
            }
        });
        return parts;
    }

    private static MultipartBody.Part withHeaders(MultipartBody.Part part, String prefix, Map<String, String> headers) {
        Headers.Builder all = Objects.requireNonNull(part.headers()).newBuilder();
        headers.forEach((name, value) -> {
            String own = name.startsWith(prefix) ? name.substring(prefix.length()) : ":";
            if (own.indexOf(':') < 0) {
                all.add(own, value);
            }
        });
        return MultipartBody.Part.create(all.build(), part.body());
    }

    private static List<MultipartBody.Part> parts(String name, StyledInput input, Gson gson) {
        List<?> items = input.value() instanceof List<?> list ? list : List.of(input.value());
        if (!items.isEmpty() && items.stream().allMatch(Upload.class::isInstance)) {
            return items.stream().map(item -> file(name, (Upload) item, input)).toList();
        }
        return ParameterStyle.of(name, input, gson).stream()
                .map(parameter -> text(parameter, input))
                .toList();
    }

    private static MultipartBody.Part file(String name, Upload upload, StyledInput input) {
        String type = input.mediaType().isEmpty() ? OCTETS : input.mediaType();
        return MultipartBody.Part.createFormData(name, upload.fileName(), of(upload, type));
    }

    /** A part without a type is plain text (RFC 7578). */
    private static MultipartBody.Part text(Parameter parameter, StyledInput input) {
        String usual = input.style() == StyledInput.Style.JSON ? "application/json" : "";
        String type = input.mediaType().isEmpty() ? usual : input.mediaType();
        byte[] text = parameter.text().getBytes(StandardCharsets.UTF_8);
        RequestBody body = RequestBody.create(text, type.isEmpty() ? null : MediaType.get(type));
        return MultipartBody.Part.createFormData(parameter.name(), null, body);
    }

    /** Returns the whole body, of this type unless the upload has its own. */
    static RequestBody of(Object value, String mediaType, Gson gson) {
        return value instanceof Upload upload
                ? of(upload, mediaType)
                : RequestBody.create(ParameterText.of(value, gson), MediaType.get(mediaType));
    }

    /** Opened again for each attempt, so that a failed one can be repeated. */
    private static RequestBody of(Upload upload, String mediaType) {
        MediaType type = MediaType.get(upload.mediaTypeOr(mediaType.contains("*") ? OCTETS : mediaType));
        return new RequestBody() {
            @Override
            public @Nullable MediaType contentType() {
                return type;
            }

            @Override
            public long contentLength() throws IOException {
                return upload.sizeInBytes();
            }

            @Override
            public void writeTo(BufferedSink sink) throws IOException {
                try (Source source = Okio.source(upload.open())) {
                    sink.writeAll(source);
                }
            }
        };
    }

    /**
     * Returns the input named {@code body}; no body if it is not set, because a request object with a required one has
     * it.
     */
    public static RequestBody whole(Map<String, @Nullable Object> inputs, String mediaType, Gson gson) {
        Object body = inputs.get("body");
        return body == null ? NONE : of(body, mediaType, gson);
    }
}
