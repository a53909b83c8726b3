package dev.tapedeck.server;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;

/** A WireMock server that fails a test that sends it a request outside the contracts. */
final class CheckedServer extends WireMockExtension {
    private final CheckedRequests requests;

    private CheckedServer(WireMockConfiguration options, CheckedRequests requests) {
        super(newInstance().options(options.extensions(requests)));
        this.requests = requests;
    }

    static CheckedServer of(WireMockConfiguration options) {
        return new CheckedServer(options, new CheckedRequests());
    }

    @Override
    protected void onAfterEach(WireMockRuntimeInfo server) {
        List<String> faults = requests.takeFaults();
        if (!faults.isEmpty()) {
            throw new AssertionError("Not of the contract:\n" + String.join("\n", faults));
        }
    }

    /**
     * Checks every request that a WireMock server receives against the contract of its provider, which the path
     * identifies.
     *
     * <p>Requests are checked on arrival, so neither a client that gives up nor a reset of the journal hides one.
     * Responses are not checked: those of tests are often odd on purpose.
     */
    private static final class CheckedRequests implements ServeEventListener {
        private final LinkedBlockingQueue<String> faults = new LinkedBlockingQueue<>();

        @Override
        public String getName() {
            return "checked-requests";
        }

        @Override
        public void beforeMatch(ServeEvent event, Parameters parameters) {
            HttpMessage.Request sent = sent(event.getRequest());
            if (sent.target().startsWith("/v1/")) {
                faults.addAll(Contract.twilio().request(sent).faults());
            } else if (sent.target().startsWith("/api/video/")) {
                faults.addAll(Contract.signalWire().request(sent).faults());
            } else {
                faults.add(sent.title() + ": the path is of neither contract");
            }
        }

        /** Returns the faults of the requests since the last call. */
        List<String> takeFaults() {
            List<String> taken = new ArrayList<>();
            faults.drainTo(taken);
            return taken;
        }

        private static HttpMessage.Request sent(Request request) {
            Map<String, List<String>> headers = new TreeMap<>();
            request.getAllHeaderKeys()
                    .forEach(name -> headers.put(name, request.header(name).values()));
            return new HttpMessage.Request(
                    request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
        }
    }
}
