package dev.tapedeck;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import dev.tapedeck.contract.Contract;
import dev.tapedeck.contract.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Holds every request that a WireMock server receives against the contract of its provider, which the path tells.
 *
 * <p>Requests are checked when they come, so that neither a client that gives up nor a reset of the journal hides one.
 * Answers are not checked: a test's are often odd on purpose.
 */
final class CheckedRequests implements ServeEventListener {
    private final LinkedBlockingQueue<String> faults = new LinkedBlockingQueue<>();

    @Override
    public String getName() {
        return "checked-requests";
    }

    @Override
    public void beforeMatch(ServeEvent event, Parameters parameters) {
        Sent sent = sent(event.getRequest());
        if (sent.target().startsWith("/v1/")) {
            faults.addAll(Contract.twilio().request(sent).faults());
        } else if (sent.target().startsWith("/api/video/")) {
            faults.addAll(Contract.signalWire().request(sent).faults());
        } else {
            faults.add(sent.title() + ": the path is of neither contract");
        }
    }

    /** The faults of the requests since the last call. */
    List<String> takeFaults() {
        List<String> taken = new ArrayList<>();
        faults.drainTo(taken);
        return taken;
    }

    private static Sent sent(Request request) {
        Map<String, List<String>> headers = new TreeMap<>();
        request.getAllHeaderKeys()
                .forEach(name -> headers.put(name, request.header(name).values()));
        return new Sent(request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
    }
}
