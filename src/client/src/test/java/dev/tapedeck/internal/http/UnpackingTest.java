package dev.tapedeck.internal.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.wire.RecordingsApi;
import dev.tapedeck.twilio.wire.WireAdapters;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Bodies are decompressed or refused with a sentence, however they are compressed and whatever the caller requested.
 */
class UnpackingTest {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final byte[] JSON = "{\"track_name\":\"screen\"}".getBytes(UTF_8);
    private static final int LIMIT = 100_000;

    static Stream<Arguments> packed() {
        byte[] twoMembers = join(gzip(Arrays.copyOf(JSON, 5)), gzip(Arrays.copyOfRange(JSON, 5, JSON.length)));
        return Stream.of(
                Arguments.of("Content-Encoding: gzip", gzip(JSON)),
                Arguments.of("content-encoding: GZip", gzip(JSON)),
                Arguments.of("Content-Encoding: x-gzip", gzip(JSON)),
                Arguments.of("Content-Encoding: gzip", twoMembers),
                Arguments.of("Content-Encoding: deflate", deflate(JSON, false)),
                Arguments.of("Content-Encoding: deflate", deflate(JSON, true)),
                Arguments.of("Content-Encoding: gzip, gzip", gzip(gzip(JSON))),
                Arguments.of("Content-Encoding: gzip|Content-Encoding: gzip", gzip(gzip(JSON))),
                Arguments.of("Content-Encoding: deflate|Content-Encoding: GZIP", gzip(deflate(JSON, false))),
                Arguments.of("Content-Encoding: identity", JSON),
                Arguments.of("Content-Encoding: ", JSON),
                Arguments.of("Content-Encoding: identity, gzip", gzip(JSON)),
                Arguments.of("X-None: 1", JSON));
    }

    @ParameterizedTest
    @MethodSource("packed")
    void decompressesABodyWhateverWasRequested(String head, byte[] body) {
        String length = "|Content-Length: " + body.length;
        for (String asked : new String[] {"", "gzip", "identity", "br", "deflate, gzip;q=0.5"}) {
            RawResponse answer = RawResponse.of("200 OK|" + head + length, body);
            RawResponse refusal = RawResponse.of("400 No|" + head + length, body);
            try (SocketServer server = SocketServer.giving(answer, refusal)) {
                assertThat(fetch(server, asked)).isEqualTo("screen");
                assertThatThrownBy(() -> fetch(server, asked))
                        .isInstanceOf(ApiException.class)
                        .hasMessageEndingWith(" failed with 400: " + new String(JSON, UTF_8));
                assertThat(server.requests())
                        .allMatch(
                                request -> request.contains("Accept-Encoding: " + (asked.isEmpty() ? "gzip" : asked)));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd", "gzip, br", "compress", "gzip,gzip,gzip,gzip,gzip,gzip"})
    void refusesAnotherEncoding(String packing) {
        RawResponse packed = RawResponse.of("200 OK|Content-Encoding: " + packing, new byte[] {1, 2, 3});
        RawResponse refused = RawResponse.of("404 No|Content-Encoding: " + packing, new byte[] {1, 2, 3});
        try (SocketServer server = SocketServer.giving(packed, refused)) {
            assertThatThrownBy(() -> fetch(server, "br"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageStartingWith(
                            "GET /v1/Recordings/" + SID + ": Expected a body compressed by gzip or deflate,"
                                    + " or not at all, but 200 from 127.0.0.1 is compressed by \"")
                    .hasMessageEndingWith("\": request another encoding, or none, with the header Accept-Encoding");
            assertThatThrownBy(() -> fetch(server, "br"))
                    .isInstanceOf(ApiException.class)
                    .hasMessageEndingWith(" failed with 404");
            assertThat(server.requests()).hasSize(2);
        }
    }

    @Test
    void leavesAnEncodingToTheCallersClient() {
        OkHttpClient reversing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    okhttp3.Response response = chain.proceed(chain.request());
                    String text = new StringBuilder(response.body().string())
                            .reverse()
                            .toString();
                    return response.newBuilder()
                            .removeHeader("Content-Encoding")
                            .body(okhttp3.ResponseBody.create(text, null))
                            .build();
                })
                .build();
        String reversed = new StringBuilder(new String(JSON, UTF_8)).reverse().toString();
        try (SocketServer server = SocketServer.giving(
                RawResponse.of("200 OK|Content-Encoding: reversed, gzip", gzip(reversed.getBytes(UTF_8))))) {
            assertThat(fetch(server, "reversed", Optional.of(reversing))).isEqualTo("screen");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "deflate", "gzip, gzip"})
    void refusesABodyThatExceedsTheLimitWhenDecompressed(String packing) {
        byte[] blanks = new byte[64 * 1024 * 1024];
        Arrays.fill(blanks, (byte) ' ');
        byte[] bomb = packing.equals("deflate") ? deflate(blanks, false) : gzip(blanks);
        byte[] body = packing.equals("gzip, gzip") ? gzip(bomb) : bomb;
        try (SocketServer server = SocketServer.giving(RawResponse.of("200 OK|Content-Encoding: " + packing, body))) {
            assertThatThrownBy(() -> fetch(server, "gzip"))
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("Expected a response of at most 100000 bytes");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 15, 25, -1, -5, -9})
    void truncatedCompressedBodyIsAFailedAttempt(int at) {
        byte[] whole = gzip(JSON);
        byte[] cut = Arrays.copyOf(whole, at < 0 ? whole.length + at : at);
        try (SocketServer server = SocketServer.giving(RawResponse.of("200 OK|Content-Encoding: gzip", cut))) {
            assertThatThrownBy(() -> fetch(server, ""))
                    .isInstanceOf(ConnectionException.class)
                    .hasMessageEndingWith(
                            "Expected a body compressed by gzip, as its Content-Encoding says, but it is cut");
        }
    }

    @Test
    void allowsBlanksBeforeTheJson() {
        byte[] blanks = (" ".repeat(90_000) + "\r\n\t" + new String(JSON, UTF_8)).getBytes(UTF_8);
        try (SocketServer server = SocketServer.giving(RawResponse.of("200 OK", blanks))) {
            assertThat(fetch(server, "")).isEqualTo("screen");
        }
    }

    @Test
    void noticesChangedBytes() {
        byte[] whole = gzip(JSON);
        whole[whole.length - 6] ^= 1;
        try (SocketServer server = SocketServer.giving(RawResponse.of("200 OK|Content-Encoding: gzip", whole))) {
            assertThatThrownBy(() -> fetch(server, "")).isInstanceOf(ConnectionException.class);
        }
    }

    @Test
    void reportsTheStatusOfAnErrorThatCannotBeDecompressed() {
        try (SocketServer server =
                SocketServer.giving(RawResponse.of("404 No|Content-Encoding: gzip", "not packed".getBytes(UTF_8)))) {
            assertThatThrownBy(() -> fetch(server, "")).isInstanceOf(ApiException.class);
        }
    }

    private static String fetch(SocketServer server, String asked) {
        return fetch(server, asked, Optional.empty());
    }

    private static String fetch(SocketServer server, String asked, Optional<OkHttpClient> client) {
        ClientOptions options = ClientOptions.builder()
                .maxResponseBytes(LIMIT)
                .retryPolicy(RetryPolicy.none())
                .build();
        CallOptions call = asked.isEmpty()
                ? CallOptions.defaults()
                : CallOptions.builder().header("Accept-Encoding", asked).build();
        Service service = Service.at(server.url(), "user", "s3cret").with(client, options);
        try (ApiClient caller = new ApiClient(service, WireAdapters.gson(), (failure, body) -> failure)) {
            return String.valueOf(
                    caller.fetch(caller.create(RecordingsApi.class).fetchRecording(SID, call))
                            .trackName());
        }
    }

    private static byte[] gzip(byte[] bytes) {
        return packed(bytes, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static byte[] deflate(byte[] bytes, boolean bare) {
        return packed(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, bare)));
    }

    private static byte[] packed(byte[] bytes, Function<OutputStream, ? extends DeflaterOutputStream> packing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.apply(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    private static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
