package dev.tapedeck.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A page that a storage host or a proxy sends with a status of success is not saved as a file. */
class ErrorPageTest {
    private static final String PAGE = "<?xml version=\"1.0\"?><Error><Code>AccessDenied</Code></Error>";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({
        "text/html,<p>,HTML",
        "TEXT/HTML; charset=utf-8,bytes,HTML",
        "application/xhtml+xml,' <p>',HTML",
        "application/xml,<ListBucket>,XML",
        "text/xml; charset=utf-8,'\n<a/>',XML",
        "application/vnd.storage+xml,<a/>,XML",
        "application/json,{},JSON",
        "application/json,'[1]',JSON",
        "application/problem+json; charset=utf-8,' {\"status\":403}',JSON"
    })
    void refusesPagesByTheirType(String type, String body, String kind) {
        assertRefused(RawResponse.of("200 OK|Content-Type: " + type + "|Content-Length: " + body.length(), body), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/xml", "text/plain"})
    void acceptsAFileWithTheWrongType(String type) {
        String file = "\u001aE\u00df\u00a3";
        try (Storage storage =
                Storage.giving(RawResponse.of("200 OK|Content-Type: " + type + "|Content-Length: 4", file))) {
            assertThat(storage.media().saveTo(directory.resolve("track.mkv")).sizeInBytes())
                    .isEqualTo(4);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "<!DOCTYPE html><p>,HTML",
        "'  \n<html lang=en>',HTML",
        "<HTML>,HTML",
        "<?xml version='1.0'?>,XML",
        "\u00ef\u00bb\u00bf<?xml ?>,XML",
        "<Error><Code>,XML"
    })
    void refusesPagesByTheirBeginning(String body, String kind) {
        assertRefused(RawResponse.of("200 OK|Content-Type: video/mp4|Content-Length: " + body.length(), body), kind);
        assertRefused(RawResponse.of("200 OK|Content-Length: " + body.length(), body), kind);
    }

    @Test
    void recognisesJsonWithoutAType() {
        assertRefused(RawResponse.of("200 OK|Content-Length: 11", "{ \"error\":1}".substring(0, 11)), "JSON");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<a", "{", "{}", "\u001aE\u00df\u00a3<html>", "not <html>"})
    void acceptsAFileWithAnyBeginning(String body) {
        try (Storage storage = Storage.giving(RawResponse.of("200 OK|Content-Length: " + body.length(), body))) {
            assertThat(storage.media().saveTo(directory.resolve("track.mkv")).sizeInBytes())
                    .isEqualTo(body.length());
        }
    }

    @Test
    void acceptsJsonOfTheExactSize() {
        String data = "{\"message\":\"hello\"}";
        RawResponse sent =
                RawResponse.of("200 OK|Content-Type: application/json|Content-Length: " + data.length(), data);
        try (Storage storage = Storage.giving(sent)) {
            assertThat(storage.media()
                            .withExpectedSize(data.length())
                            .saveTo(directory.resolve("track.json"))
                            .path())
                    .hasContent(data);
        }
    }

    @Test
    @Timeout(30)
    void returnsTheFirstBytesWithoutWaitingForMore() {
        RawResponse stalled = new RawResponse(
                "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n" + "x".repeat(100), RawResponse.End.STALLED);
        SocketServer host = SocketServer.giving(stalled);
        IllegalStateException enough = new IllegalStateException("enough");
        try (Storage storage = Storage.of(
                host,
                options ->
                        options.toBuilder().readTimeout(Duration.ofMinutes(1)).build())) {
            assertThatThrownBy(() -> storage.media().saveTo(directory.resolve("track.mkv"), (received, total) -> {
                        if (received == 100) {
                            throw enough;
                        }
                    }))
                    .isSameAs(enough);
        }
    }

    @Test
    void refusesPagesInAStream() {
        try (Storage storage = Storage.giving(RawResponse.of("200 OK|Content-Length: " + PAGE.length(), PAGE))) {
            assertThatThrownBy(() -> storage.media().stream().readAllBytes())
                    .hasCauseInstanceOf(MediaUnavailableException.class);
        }
    }

    private void assertRefused(RawResponse sent, String kind) {
        try (Storage storage = Storage.giving(sent)) {
            assertThatThrownBy(() -> storage.media().saveTo(directory.resolve("track.mkv")))
                    .isInstanceOf(MediaUnavailableException.class)
                    .hasMessage(
                            "Expected the file of " + Storage.TITLE + " but the storage host sent a page of " + kind);
            assertThat(directory).isEmptyDirectory();
        }
    }
}
