package dev.tapedeck.internal.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import dev.tapedeck.support.StyledInput;
import dev.tapedeck.support.StyledInput.Style;
import dev.tapedeck.type.Upload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import okhttp3.MultipartBody;
import okhttp3.RequestBody;
import okio.Buffer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBodiesTest {
    private static final Gson GSON = new Gson();

    @TempDir
    private Path folder;

    @Test
    void sendsPartsAsFilesJsonOrText() throws IOException {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        inputs.put("file", Upload.of(bytes("ID3")).named("a.mp3").typed("audio/mpeg"));
        inputs.put("meta", StyledInput.json(Map.of("a", 1)));
        inputs.put("unset", null);
        inputs.put("tag", List.of("one", 2));
        List<MultipartBody.Part> parts = RequestBodies.parts(inputs, Map.of(), GSON);

        assertThat(parts)
                .extracting(part -> part.headers().get("Content-Disposition"))
                .containsExactly(
                        "form-data; name=\"file\"; filename=\"a.mp3\"",
                        "form-data; name=\"meta\"",
                        "form-data; name=\"tag\"",
                        "form-data; name=\"tag\"");
        assertThat(parts).extracting(part -> text(part.body())).containsExactly("ID3", "{\"a\":1}", "one", "2");
        assertThat(parts.get(0).body().contentType()).hasToString("audio/mpeg");
        assertThat(parts.get(0).body().contentLength()).isEqualTo(3);
        assertThat(parts.get(1).body().contentType()).hasToString("application/json");
    }

    @Test
    void readsAFileAgainForEachAttempt() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "first");
        RequestBody body = RequestBodies.of(Upload.of(file), "text/plain", GSON);

        assertThat(text(body)).isEqualTo("first");
        Files.writeString(file, "again!");
        assertThat(text(body)).isEqualTo("again!");
        assertThat(body.contentLength()).isEqualTo(6);
    }

    @Test
    void usesTheContractsTypeUnlessTheUploadHasItsOwn() {
        assertThat(RequestBodies.whole(Map.of("body", "a,b"), "text/csv", GSON).contentType())
                .hasToString("text/csv; charset=utf-8");
        assertThat(RequestBodies.whole(Map.of("body", Upload.of(bytes("x")).typed("text/tab")), "text/csv", GSON)
                        .contentType())
                .hasToString("text/tab");
    }

    @ParameterizedTest
    @CsvSource({"image/png, image/png", "image/*, application/octet-stream", "*/*, application/octet-stream"})
    void givesAnUploadWithoutATypeTheContracts(String contracts, String sent) {
        RequestBody body = RequestBodies.whole(Map.of("body", Upload.of(bytes("x"))), contracts, GSON);

        assertThat(body.contentType()).hasToString(sent);
    }

    @Test
    void sendsNoBodyIfNoneIsSet() throws IOException {
        RequestBody body = RequestBodies.whole(Map.of(), "text/csv", GSON);

        assertThat(body.contentType()).isNull();
        assertThat(body.contentLength()).isZero();
    }

    @Test
    void sendsABodyWithoutPartsAsItsLastBoundary() {
        RequestBody body = RequestBodies.multipart(Map.of(), Map.of(), GSON);
        String boundary = Objects.requireNonNull(body.contentType()).parameter("boundary");

        assertThat(body.contentType()).hasToString("multipart/form-data; boundary=" + boundary);
        assertThat(text(body)).isEqualTo("--" + boundary + "--\r\n");
    }

    @Test
    void givesPartsTheContractsTypes() {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        inputs.put("table", new StyledInput("ä;b", Style.TEXT, "", false, "text/csv"));
        inputs.put("note", new StyledInput("Fragile", Style.JSON, "", false, "application/json"));
        inputs.put("icon", new StyledInput(Upload.of(bytes("x")), Style.TEXT, "", false, "image/png"));
        inputs.put(
                "own", new StyledInput(Upload.of(bytes("x")).typed("image/gif"), Style.TEXT, "", false, "image/png"));
        inputs.put("deep", StyledInput.of(Map.of("a", 1), Style.DEEP));
        List<MultipartBody.Part> parts = RequestBodies.parts(inputs, Map.of(), GSON);

        assertThat(parts)
                .extracting(part -> String.valueOf(part.body().contentType()))
                .containsExactly("text/csv", "application/json", "image/png", "image/gif", "null");
        assertThat(parts)
                .extracting(part -> text(part.body()))
                .startsWith("ä;b", "\"Fragile\"")
                .endsWith("1");
        assertThat(Objects.requireNonNull(parts.get(4).headers()).get("Content-Disposition"))
                .isEqualTo("form-data; name=\"deep[a]\"");
    }

    @Test
    void givesPartsTheirHeaders() {
        Map<String, @Nullable Object> inputs = new LinkedHashMap<>();
        inputs.put("a", List.of("one", "two"));
        inputs.put("a: b", "three");
        List<MultipartBody.Part> parts =
                RequestBodies.parts(inputs, Map.of("a: X-Id", "1", "a: b: X-Id", "2", "c: X-Id", "3"), GSON);

        assertThat(parts)
                .extracting(part -> Objects.requireNonNull(part.headers()).values("X-Id"))
                .containsExactly(List.of("1"), List.of("1"), List.of("2"));
    }

    private static String text(RequestBody body) {
        try {
            Buffer sink = new Buffer();
            body.writeTo(sink);
            return sink.readUtf8();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
