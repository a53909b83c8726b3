package dev.tapedeck.full;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.net.URI;

/** WireMock on the loopback address. */
final class Loopback {
    private Loopback() {}

    /** Returns a server on any free port. */
    static WireMockExtension server() {
        return WireMockExtension.newInstance()
                .options(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"))
                .build();
    }

    /** Returns the server's address, without a path. */
    static URI url(WireMockExtension server) {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }
}
