package dev.tapedeck.contract;

import com.github.tomakehurst.wiremock.extension.Parameters;
import com.github.tomakehurst.wiremock.extension.ServeEventListener;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.LoggedResponse;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps what a WireMock server receives and answers. */
final class Recorder implements ServeEventListener {
    private final LinkedBlockingQueue<Played.Exchange> exchanges = new LinkedBlockingQueue<>();

    @Override
    public String getName() {
        return "recorder";
    }

    // Before the answer leaves, so that no exchange is missing when the caller has its answer.
    @Override
    public void beforeResponseSent(ServeEvent event, Parameters parameters) {
        LoggedRequest request = event.getRequest();
        LoggedResponse response = event.getResponse();
        Sent sent = new Sent(
                request.getMethod().getName(),
                request.getUrl(),
                headers(request.getHeaders()),
                request.getBodyAsString());
        Received received =
                new Received(response.getStatus(), headers(response.getHeaders()), response.getBodyAsString());
        exchanges.add(new Played.Exchange(sent, received));
    }

    /** The exchanges since the last call. */
    List<Played.Exchange> take() {
        List<Played.Exchange> taken = new ArrayList<>();
        exchanges.drainTo(taken);
        return taken;
    }

    private static Map<String, List<String>> headers(HttpHeaders headers) {
        Map<String, List<String>> named = new TreeMap<>();
        headers.all().forEach(header -> named.put(header.key(), header.values()));
        return named;
    }
}
