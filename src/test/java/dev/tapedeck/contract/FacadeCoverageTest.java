package dev.tapedeck.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.http.Request;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The facade reaches every operation of both contracts: a server saw it, and the contract knew it. */
class FacadeCoverageTest {
    @Test
    void everyOperationOfTwilioIsReached() {
        assertEveryOperationIsReached(
                ResolvedContract.twilio(),
                Contract.twilio(),
                TwilioCalls.all(),
                url -> TwilioVideo.builder()
                        .apiKey("SK1", "secret")
                        .baseUrl(url)
                        .build());
    }

    @Test
    void everyOperationOfSignalWireIsReached() {
        assertEveryOperationIsReached(
                ResolvedContract.signalWire(),
                Contract.signalWire(),
                SignalWireCalls.all(),
                url -> SignalWireVideo.builder()
                        .project("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13", "secret")
                        .baseUrl(url)
                        .build());
    }

    private static <C> void assertEveryOperationIsReached(
            ResolvedContract operations,
            Contract contract,
            Stream<Function<C, Object>> calls,
            Function<URI, C> client) {
        WireMockServer server = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .usingFilesUnderDirectory("target/generated-test-resources/" + operations.provider()));
        server.start();
        List<Checked> reached = new ArrayList<>();
        server.addMockServiceRequestListener((request, response) -> reached.add(contract.request(sent(request))));
        try {
            C made = client.apply(URI.create("http://127.0.0.1:" + server.port()));
            calls.forEach(call -> assertThat(call.apply(made)).isNotNull());
        } finally {
            server.stop();
        }
        assertThat(reached).flatExtracting(Checked::faults).isEmpty();
        assertThat(reached.stream().map(Checked::operation).filter(Objects::nonNull))
                .containsAll(operations.listOperations().stream()
                        .map(ResolvedContract.Operation::id)
                        .toList());
    }

    private static Sent sent(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getAllHeaderKeys()
                .forEach(name -> headers.put(name, request.header(name).values()));
        return new Sent(request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
    }
}
