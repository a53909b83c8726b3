package dev.tapedeck.fault;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.Scenario;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import java.net.URI;
import java.util.Comparator;
import java.util.List;

/** A well-behaved web server, for whole answers. */
final class WebHost implements Host {
    private final WireMockServer server =
            new WireMockServer(wireMockConfig().dynamicPort().bindAddress("127.0.0.1"));

    WebHost() {
        server.start();
    }

    @Override
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public void answer(List<Reply> replies) {
        server.resetAll();
        for (int i = 0; i < replies.size(); i++) {
            server.stubFor(any(anyUrl())
                    .inScenario("row")
                    .whenScenarioStateIs(i == 0 ? Scenario.STARTED : "reply " + i)
                    .willSetStateTo("reply " + Math.min(i + 1, replies.size() - 1))
                    .willReturn(answer((Reply.Http) replies.get(i))));
            if (i == 0 && replies.size() == 1) {
                server.stubFor(any(anyUrl()).willReturn(answer((Reply.Http) replies.get(0))));
            }
        }
    }

    private static ResponseDefinitionBuilder answer(Reply.Http reply) {
        ResponseDefinitionBuilder answer =
                aResponse().withStatus(reply.status()).withBody(reply.body().getBytes(ISO_8859_1));
        reply.headers().forEach(answer::withHeader);
        return answer;
    }

    @Override
    public List<String> requests() {
        return server.findAll(anyRequestedFor(anyUrl())).stream()
                .sorted(Comparator.comparing(LoggedRequest::getLoggedDate))
                .map(WebHost::text)
                .toList();
    }

    private static String text(LoggedRequest request) {
        StringBuilder text = new StringBuilder(request.getMethod() + " " + request.getUrl() + " HTTP/1.1\r\n");
        request.getHeaders()
                .all()
                .forEach(header -> header.values()
                        .forEach(value -> text.append(header.key())
                                .append(": ")
                                .append(value)
                                .append("\r\n")));
        return text + "\r\n" + request.getBodyAsString();
    }

    @Override
    public void close() {
        server.stop();
    }
}
