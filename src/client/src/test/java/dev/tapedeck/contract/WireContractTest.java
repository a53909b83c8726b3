package dev.tapedeck.contract;

import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import com.google.gson.Gson;
import dev.tapedeck.CallOptions;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.internal.calls.ApiClient;
import dev.tapedeck.internal.http.Service;
import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import retrofit2.Call;

/** Every operation of both contracts, called through its wire method against WireMock with the generated mappings. */
class WireContractTest {
    private static final Map<String, WireMockServer> SERVERS = new HashMap<>();
    private static final Map<String, ApiClient> CALLERS = new HashMap<>();

    @BeforeAll
    static void startServers() {
        start("twilio", dev.tapedeck.twilio.wire.WireAdapters.gson());
        start("signalwire", dev.tapedeck.signalwire.wire.WireAdapters.gson());
    }

    private static void start(String provider, Gson gson) {
        WireMockServer server = new WireMockServer(
                options().dynamicPort().bindAddress("127.0.0.1").usingFilesUnderClasspath(ResolvedContract.folder()));
        server.start();
        SERVERS.put(provider, server);
        Service service = Service.at(URI.create("http://127.0.0.1:" + server.port()), "user", "secret")
                .with(Optional.empty(), dev.tapedeck.server.Wire.once());
        CALLERS.put(provider, new ApiClient(service, gson, (failure, body) -> failure));
    }

    @AfterAll
    static void stopServers() {
        SERVERS.values().forEach(WireMockServer::stop);
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#operations")
    void wireMethodSendsTheContractsRequest(ResolvedContract.Operation operation) {
        WireMockServer server = server(operation);
        server.resetRequests();

        WireMethods.call(caller(operation), operation, CallOptions.defaults());

        var requests = server.getAllServeEvents();
        assertThat(requests).hasSize(1);
        assertThat(requests.get(0).getWasMatched()).isTrue();
        assertThat(contract(operation).request(sent(requests.get(0).getRequest())))
                .isEqualTo(new Contract.Result(operation.id(), List.of()));
    }

    @ParameterizedTest
    @MethodSource("dev.tapedeck.contract.ResolvedContract#examples")
    void returnsEveryExampleThroughItsWireMethod(ResolvedContract.Example example) {
        CallOptions wanted = CallOptions.builder()
                .header("Prefer", "code=" + example.status() + ", example=" + example.name())
                .build();
        if (!example.status().startsWith("2")) {
            assertRefused(example, wanted);
            return;
        }

        Object answer = WireMethods.call(caller(example.operation()), example.operation(), wanted);

        Accessors.checkModel(example.contract(), example.schema(), answer, example.value(), "$");
    }

    private static void assertRefused(ResolvedContract.Example example, CallOptions wanted) {
        ApiClient caller = caller(example.operation());
        Call<?> call = WireMethods.prepare(caller, example.operation(), wanted);
        assertThat(catchThrowableOfType(ApiException.class, () -> caller.fetch(call)))
                .extracting(ApiException::status)
                .isEqualTo(Integer.parseInt(example.status()));
    }

    private static HttpMessage.Request sent(LoggedRequest request) {
        Map<String, List<String>> headers = new HashMap<>();
        request.getHeaders().all().forEach(header -> headers.put(header.key(), header.values()));
        return new HttpMessage.Request(
                request.getMethod().getName(), request.getUrl(), headers, request.getBodyAsString());
    }

    private static Contract contract(ResolvedContract.Operation operation) {
        return operation.contract().provider().equals("twilio") ? Contract.twilio() : Contract.signalWire();
    }

    private static WireMockServer server(ResolvedContract.Operation operation) {
        return Objects.requireNonNull(SERVERS.get(operation.contract().provider()));
    }

    private static ApiClient caller(ResolvedContract.Operation operation) {
        return Objects.requireNonNull(CALLERS.get(operation.contract().provider()));
    }
}
