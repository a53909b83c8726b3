package dev.tapedeck.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.contract.HttpMessage;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import java.util.stream.Stream;

/** All calls of both facades, played once on servers that respond with the generated stubs. */
final class FacadeCalls {
    private FacadeCalls() {}

    static List<FacadeCall> twilio() {
        return Twilio.PLAYED;
    }

    static List<FacadeCall> signalWire() {
        return SignalWire.PLAYED;
    }

    static Stream<FacadeCall> all() {
        return Stream.of(twilio(), signalWire()).flatMap(List::stream);
    }

    private static List<FacadeCall> play(ResolvedContract contract, String name, Function<URI, Object> client) {
        Recorder recorder = new Recorder();
        WireMockServer server = new WireMockServer(options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .extensions(recorder)
                .usingFilesUnderClasspath(ResolvedContract.folder()));
        server.start();
        try {
            Object made = client.apply(URI.create("http://127.0.0.1:" + server.port()));
            return new FacadeWalk(contract, recorder, made.getClass()).play(made, name);
        } finally {
            server.stop();
        }
    }

    // Playing takes seconds, so it is done only for the tests that use it, and once for all of them.
    private static final class Twilio {
        static final List<FacadeCall> PLAYED = play(
                ResolvedContract.twilio(),
                "twilio",
                url -> TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "secret")
                        .baseUrl(url)
                        .build());
    }

    private static final class SignalWire {
        static final List<FacadeCall> PLAYED = play(
                ResolvedContract.signalWire(),
                "signalWire",
                url -> SignalWireVideo.builder()
                        .project("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13", "secret")
                        .baseUrl(url)
                        .build());
    }

    /** Records the requests and responses of a WireMock server. */
    static final class Recorder implements ServeEventListener {
        private final LinkedBlockingQueue<FacadeCall.Exchange> exchanges = new LinkedBlockingQueue<>();

        @Override
        public String getName() {
            return "recorder";
        }

        // Before the response is sent, so that no exchange is missing when the caller has its response.
        @Override
        public void beforeResponseSent(ServeEvent event, Parameters parameters) {
            LoggedRequest request = event.getRequest();
            LoggedResponse response = event.getResponse();
            HttpMessage.Request sent = new HttpMessage.Request(
                    request.getMethod().getName(),
                    request.getUrl(),
                    headers(request.getHeaders()),
                    request.getBodyAsString());
            HttpMessage.Response received = new HttpMessage.Response(
                    response.getStatus(), headers(response.getHeaders()), response.getBodyAsString());
            exchanges.add(new FacadeCall.Exchange(sent, received));
        }

        /** Returns the exchanges since the last call. */
        List<FacadeCall.Exchange> take() {
            List<FacadeCall.Exchange> taken = new ArrayList<>();
            exchanges.drainTo(taken);
            return taken;
        }

        private static Map<String, List<String>> headers(HttpHeaders headers) {
            Map<String, List<String>> named = new TreeMap<>();
            headers.all().forEach(header -> named.put(header.key(), header.values()));
            return named;
        }
    }
}
