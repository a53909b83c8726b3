package dev.tapedeck;

import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.junit5.WireMockRuntimeInfo;
import java.util.List;

/** A WireMock server that fails a test which sent it something that is not of a contract. */
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
}
