package dev.tapedeck.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The WireMock mappings as users have them: without headers that select examples. */
class MappingsTest {
    @RegisterExtension
    private static final WireMockExtension WIREMOCK = WireMockExtension.newInstance()
            .options(options()
                    .dynamicPort()
                    .bindAddress("127.0.0.1")
                    .usingFilesUnderClasspath(ResolvedContract.folder()))
            .build();

    @Test
    void listingsOfTwilioEnd() {
        try (TwilioVideo twilio = TwilioVideo.builder()
                .baseUrl(URI.create(WIREMOCK.baseUrl()))
                .account("AC0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef")
                .build()) {
            assertThat(twilio.recordings().list().toList()).hasSizeGreaterThan(4);
            assertThat(twilio.rooms().list().toList()).isNotEmpty();
            assertThat(twilio.compositions().list().toList()).isNotEmpty();
            assertThat(twilio.compositionHooks().list().toList()).isNotEmpty();
        }
    }

    @Test
    void listingsOfSignalWireEnd() {
        try (SignalWireVideo signalWire = SignalWireVideo.builder()
                .baseUrl(URI.create(WIREMOCK.baseUrl()))
                .project("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13", "PT0123456789abcdef0123456789abcdef")
                .build()) {
            assertThat(signalWire.recordings().list().toList()).hasSizeGreaterThan(3);
            assertThat(signalWire.rooms().list().toList()).isNotEmpty();
            assertThat(signalWire.roomSessions().list().toList()).isNotEmpty();
            assertThat(signalWire.conferences().list().toList()).isNotEmpty();
            assertThat(signalWire.logs().list().toList()).isNotEmpty();
        }
    }
}
