package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class MediaStreamTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    @RegisterExtension
    static final WireMockExtension STORAGE = Wire.unchecked();

    @Test
    void hasTheBytesTheSizeAndTheType() throws IOException {
        Files.store(Files.bytes(100_000), STORAGE, SERVICE);

        try (MediaStream stream = Files.ofTwilio(SERVICE).stream()) {
            assertThat(stream.sizeInBytes()).isEqualTo(100_000);
            assertThat(stream.contentType()).contains("video/x-matroska");
            assertThat(stream.readAllBytes()).isEqualTo(Files.bytes(100_000));
        }
    }

    @Test
    void hasNoSizeOrTypeIfTheHostReportsNone() throws IOException {
        try (SocketServer storage =
                SocketServer.giving(RawResponse.of("200 OK|Transfer-Encoding: chunked", "5\r\nbytes\r\n0\r\n\r\n"))) {
            Files.redirect(SERVICE, storage.url() + Files.SIGNED);

            try (MediaStream stream = Files.ofTwilio(SERVICE).stream()) {
                assertThat(stream.sizeInBytes()).isNull();
                assertThat(stream.contentType()).isEmpty();
                assertThat(stream.readAllBytes()).asString().isEqualTo("bytes");
            }
        }
    }

    @Test
    void throwsIoExceptionIfItBreaksOff() throws IOException {
        try (SocketServer storage = SocketServer.giving(RawResponse.of("200 OK|Content-Length: 100", "half"))) {
            Files.redirect(SERVICE, storage.url() + Files.SIGNED);

            try (MediaStream stream = Files.ofTwilio(SERVICE).stream()) {
                assertThatThrownBy(stream::readAllBytes).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void fetchesANewLinkEachTime() throws IOException {
        Files.store(Files.bytes(10), STORAGE, SERVICE);
        Media media = Files.ofTwilio(SERVICE);

        media.stream().close();
        media.stream().close();

        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }
}
