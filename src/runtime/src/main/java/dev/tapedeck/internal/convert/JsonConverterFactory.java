package dev.tapedeck.internal.convert;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.UnusableResponseException;
import dev.tapedeck.internal.json.FieldNameCache;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.internal.json.Origin;
import dev.tapedeck.internal.text.Mask;
import dev.tapedeck.support.Joined;
import java.io.EOFException;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/**
 * Converts bodies to and from JSON by the generated adapters, and path parameters to text; Retrofit alone would call
 * toString().
 */
public final class JsonConverterFactory extends Converter.Factory {
    // RFC 8259: JSON is UTF-8 and its type has no such parameter; some services refuse it.
    private static final MediaType JSON = MediaType.get("application/json");
    // Holds a large page of a listing, which a growing buffer would copy; many such buffers at once take little memory.
    private static final int FIRST_BYTES = 1024 * 1024;

    private final Gson gson;
    private final Origin origin;
    private final FieldNameCache names = FieldNameCache.ofClient();

    /** Creates a factory that uses these adapters and keeps secrets out of messages with the mask. */
    public JsonConverterFactory(Gson gson, Mask mask) {
        this.gson = gson;
        this.origin = new Origin("", mask);
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
        return body -> {
            try (body) {
                // Read as a whole first: a body that breaks off is a failed attempt, not half of a response.
                return Json.readNullable(adapter, utf8(body), origin, names);
            } catch (UnexpectedResponseException e) {
                throw new UnusableResponseException(e.getMessage(), e.getCause());
            }
        };
    }

    /** Returns the body's bytes in UTF-8, converted from any other encoding, which JSON should not have. */
    private static byte[] utf8(ResponseBody body) throws IOException {
        MediaType type = body.contentType();
        Charset charset = type == null ? null : type.charset();
        boolean other = charset != null && !charset.equals(StandardCharsets.UTF_8);
        if (other || isMarked(body.source())) {
            return body.string().getBytes(StandardCharsets.UTF_8);
        }
        long length = body.contentLength();
        return length < 0 || length > Integer.MAX_VALUE
                ? body.source().readByteArray()
                : exactly((int) length, body.source());
    }

    /** Allocates memory for received bytes, not for announced ones: a length is only a claim. */
    private static byte[] exactly(int length, BufferedSource source) throws IOException {
        byte[] bytes = new byte[Math.min(length, FIRST_BYTES)];
        int read = 0;
        while (read < length) {
            if (read == bytes.length) {
                bytes = Arrays.copyOf(bytes, (int) Math.min(length, 2L * read));
            }
            int piece = source.read(bytes, read, bytes.length - read);
            if (piece < 0) {
                throw new EOFException("The response ended after " + read + " of " + length + " bytes");
            }
            read += piece;
        }
        return bytes;
    }

    /** Returns whether it starts with a byte order mark. */
    private static boolean isMarked(BufferedSource source) throws IOException {
        return source.request(2) && (source.getBuffer().getByte(0) & 0x80) != 0;
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameters, Annotation[] method, Retrofit retrofit) {
        TypeAdapter<Object> adapter = adapter(type);
        return value -> {
            // From bytes: for a text, OkHttp would add a charset to the type.
            byte[] json = adapter.toJson(value).getBytes(StandardCharsets.UTF_8);
            return json.length == 0 ? RequestBodies.NONE : RequestBody.create(json, JSON);
        };
    }

    @SuppressWarnings("unchecked") // Retrofit passes values of exactly this type.
    private TypeAdapter<Object> adapter(Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        for (Annotation annotation : annotations) {
            if (annotation instanceof Joined joined) {
                return (Converter<Object, String>) value -> ParameterStyle.path(value, joined, gson);
            }
        }
        return type == String.class ? null : (Converter<Object, String>) value -> ParameterText.of(value, gson);
    }
}
