package dev.tapedeck.bench;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Objects;
import okhttp3.Credentials;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;
import retrofit2.http.GET;
import retrofit2.http.Header;
import retrofit2.http.Url;

/** Plain Retrofit with Gson's reflection, as user code without any SDK would be. */
final class Reflective implements Client {
    private final URI url;
    private final OkHttpClient http = new OkHttpClient();
    private final Service service;

    Reflective(URI url) {
        this.url = url;
        this.service = new Retrofit.Builder()
                .baseUrl(url.toString())
                .client(http)
                .addConverterFactory(GsonConverterFactory.create(gson()))
                .build()
                .create(Service.class);
    }

    /** Gson does not support Instant, so it has an adapter; everything else is reflection. */
    static Gson gson() {
        return new GsonBuilder()
                .registerTypeAdapter(java.time.Instant.class, new InstantAdapter().nullSafe())
                .create();
    }

    @Override
    public void list(Query query, RecordConsumer consumer) {
        Fields fields = new Fields();
        String target = "/v1/Rooms/" + Recorded.ROOM + "/Recordings?PageSize=" + query.pageSize();
        for (String next = target; next != null; ) {
            PlainPage page = fetch(url.resolve(next).toString());
            for (PlainRecording recording : page.recordings) {
                if (!consumer.accept(recording.hash(fields))) {
                    return;
                }
            }
            next = next(page);
        }
    }

    private PlainPage fetch(String address) {
        try {
            return Objects.requireNonNull(service.page(address, Credentials.basic(Recorded.ACCOUNT, "token"))
                    .execute()
                    .body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable String next(PlainPage page) {
        URI next = page.meta.nextPageUrl;
        return next == null ? null : next.getRawPath() + "?" + next.getRawQuery();
    }

    @Override
    public void close() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Retrofit's interface to the listing, at any address. */
    interface Service {
        /** Fetches one page. */
        @GET
        Call<PlainPage> page(@Url String url, @Header("Authorization") String credentials);
    }
}
