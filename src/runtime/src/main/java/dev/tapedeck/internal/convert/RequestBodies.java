package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.type.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
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

    private static final MediaType JSON = MediaType.get("application/json");

    private static final String OCTETS = "application/octet-stream";

    private RequestBodies() {}

    /** Returns a body with a part for each input; for a list, one for each item. It may have no part. */
    public static RequestBody multipart(Map<String, @Nullable Object> inputs, Gson gson) {
        List<MultipartBody.Part> parts = parts(inputs, gson);
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

    static List<MultipartBody.Part> parts(Map<String, @Nullable Object> inputs, Gson gson) {
        List<MultipartBody.Part> parts = new ArrayList<>();
        inputs.forEach((name, value) -> {
            if (value instanceof List<?> items) {
                items.forEach(item -> parts.add(part(name, item, gson)));
            } else if (value != null) {
                parts.add(part(name, value, gson));
            }
        });
        return parts;
    }

    private static MultipartBody.Part part(String name, Object value, Gson gson) {
        if (value instanceof Upload upload) {
            return MultipartBody.Part.createFormData(name, upload.fileName(), of(upload, OCTETS));
        } else if (value instanceof StyledInput input && input.style() == StyledInput.Style.JSON) {
            byte[] text = Json.text(gson, input.value()).getBytes(StandardCharsets.UTF_8);
            return MultipartBody.Part.createFormData(name, null, RequestBody.create(text, JSON));
        }
        return MultipartBody.Part.createFormData(name, ParameterText.of(value));
    }

    /** Returns the whole body, of this type unless the upload has its own. */
    static RequestBody of(Object value, String mediaType) {
        return value instanceof Upload upload
                ? of(upload, mediaType)
                : RequestBody.create(ParameterText.of(value), MediaType.get(mediaType));
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
    public static RequestBody whole(Map<String, @Nullable Object> inputs, String mediaType) {
        Object body = inputs.get("body");
        return body == null ? NONE : of(body, mediaType);
    }

    /** Returns names and values in the format of the {@code Cookie} header; null if there are none. */
    public static @Nullable String cookies(Map<String, String> parameters) {
        String cookies = parameters.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
        return cookies.isEmpty() ? null : cookies;
    }
}
