package dev.tapedeck.server;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** WireMock servers on the loopback address: their responses, and the requests they received. */
public final class Wire {
    private Wire() {}

    /**
     * Returns a server of either provider on a free port; a test fails if it sends this server a request outside the
     * contract.
     */
    public static WireMockExtension server() {
        return CheckedServer.of(loopback());
    }

    /**
     * Returns a server whose requests are not checked against a contract: a storage host, a proxy's path, an invented
     * query.
     */
    public static WireMockExtension unchecked() {
        return WireMockExtension.newInstance().options(loopback()).build();
    }

    private static WireMockConfiguration loopback() {
        return wireMockConfig().dynamicPort().bindAddress("127.0.0.1");
    }

    /** Returns options of a client that sends each request once, so that no test waits. */
    public static ClientOptions once() {
        return ClientOptions.builder().retryPolicy(RetryPolicy.none()).build();
    }

    /** Returns Twilio's client of this server, which sends each request once. */
    public static TwilioVideo twilio(WireMockExtension server) {
        return twilio(url(server));
    }

    /** Returns Twilio's client of this address, which sends each request once. */
    public static TwilioVideo twilio(URI url) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                .baseUrl(url)
                .options(once())
                .build();
    }

    /** Returns SignalWire's client of this server, which sends each request once. */
    public static SignalWireVideo signalWire(WireMockExtension server) {
        return signalWire(url(server));
    }

    /** Returns SignalWire's client of this address, which sends each request once. */
    public static SignalWireVideo signalWire(URI url) {
        return SignalWireVideo.builder()
                .project("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13", "s3cret")
                .baseUrl(url)
                .options(once())
                .build();
    }

    /** Returns Twilio's client of this stand-in, with an API key. */
    public static TwilioVideo twilio(StandIn standIn) {
        return TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    /** Returns SignalWire's client of this stand-in. */
    public static SignalWireVideo signalWire(StandIn standIn) {
        return SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build();
    }

    /** Returns the server's address without a path. */
    public static URI url(WireMockExtension server) {
        return URI.create("http://127.0.0.1:" + server.getPort());
    }

    /** Sets this response to every request. */
    public static void answer(WireMockExtension server, ResponseDefinitionBuilder answer) {
        server.stubFor(any(anyUrl()).willReturn(answer));
    }

    /** Sets these responses to the first requests, in order; all later requests get the last one. */
    public static void answers(WireMockExtension server, ResponseDefinitionBuilder... answers) {
        for (int i = 0; i < answers.length; i++) {
            MappingBuilder answer = any(anyUrl())
                    .inScenario("answers")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "answer " + i)
                    .willSetStateTo("answer " + Math.min(i + 1, answers.length - 1))
                    .willReturn(answers[i]);
            server.stubFor(answer);
        }
    }

    /** Sets these pages as the responses to requests for this path, in order. */
    public static void pages(WireMockExtension server, String path, String... pages) {
        for (int i = 0; i < pages.length; i++) {
            MappingBuilder page = any(urlPathEqualTo(path))
                    .inScenario(path)
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "page " + i)
                    .willSetStateTo("page " + (i + 1))
                    .willReturn(okJson(pages[i]));
            server.stubFor(page);
        }
    }

    /** Returns all received requests, oldest first. */
    public static List<LoggedRequest> requests(WireMockExtension server) {
        return server.findAll(anyRequestedFor(anyUrl())).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .toList();
    }

    /** Returns the paths and queries of all requests, oldest first. */
    public static List<String> urls(WireMockExtension server) {
        return requests(server).stream().map(Request::getUrl).toList();
    }
}
