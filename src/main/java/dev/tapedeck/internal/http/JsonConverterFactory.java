package dev.tapedeck.internal.http;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.id.Id;
import dev.tapedeck.internal.json.Json;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Converter;
import retrofit2.Retrofit;

/** Bodies as JSON by the generated adapters, and path parameters as text; Retrofit alone would call toString(). */
final class JsonConverterFactory extends Converter.Factory {
    private static final MediaType JSON = MediaType.get("application/json; charset=UTF-8");

    private final Gson gson;

    JsonConverterFactory(Gson gson) {
        this.gson = gson;
    }

    @Override
    public Converter<ResponseBody, ?> responseBodyConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        TypeAdapter<?> adapter = gson.getAdapter(TypeToken.get(type));
        return body -> {
            try (body) {
                // Whole first: what breaks off is a failed attempt and no half of an answer.
                body.source().request(Long.MAX_VALUE);
                return Json.read(adapter, body.charStream());
            }
        };
    }

    @Override
    public Converter<?, RequestBody> requestBodyConverter(
            Type type, Annotation[] parameters, Annotation[] method, Retrofit retrofit) {
        TypeAdapter<Object> adapter = adapter(type);
        return value -> RequestBody.create(adapter.toJson(value), JSON);
    }

    @SuppressWarnings("unchecked") // Retrofit hands over values of this very type.
    private TypeAdapter<Object> adapter(Type type) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(type));
    }

    @Override
    public @Nullable Converter<?, String> stringConverter(Type type, Annotation[] annotations, Retrofit retrofit) {
        return type instanceof Class<?> parameter && Id.class.isAssignableFrom(parameter)
                ? (Converter<Id, String>) Parameters::text
                : null;
    }
}
