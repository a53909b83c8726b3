package dev.tapedeck.standin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.stub.Exchange;
import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.stub.contract.Contract;
import dev.tapedeck.stub.contract.HttpMessage.Request;
import dev.tapedeck.stub.contract.HttpMessage.Response;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A stand-in that checks every exchange against the contract of its provider.
 *
 * <p>All responses are checked, and all requests that were not refused: tests of refusals send invalid ones. Requests
 * outside the two APIs have no contract and are not checked. Closing it fails the test if there was a fault, or an
 * unchecked exchange.
 */
final class CheckedStandIn implements AutoCloseable {
    private final List<String> exchanges = new CopyOnWriteArrayList<>();
    private final List<String> faults = new CopyOnWriteArrayList<>();
    private final StandIn standIn;

    private CheckedStandIn(StandIn.Builder builder) {
        this.standIn = builder.observer(this::check).start();
    }

    static CheckedStandIn start(StandIn.Builder builder) {
        return new CheckedStandIn(builder);
    }

    StandIn standIn() {
        return standIn;
    }

    /** Returns Twilio's client of it, with an API key. */
    TwilioVideo twilio() {
        return twilio(TwilioVideo.builder());
    }

    TwilioVideo twilio(TwilioVideo.Builder builder) {
        return builder.apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
    }

    SignalWireVideo signalWire() {
        return Wire.signalWire(standIn);
    }

    /** Returns the exchanges checked so far, such as {@code "FetchRoom 200"}, in the order of their responses. */
    List<String> exchanges() {
        return exchanges;
    }

    /** Returns the sentences of all faults so far. */
    List<String> faults() {
        return faults;
    }

    @Override
    public void close() {
        standIn.close();
        long sent = standIn.requests().stream()
                .filter(request -> contract(request.provider()).isPresent())
                .count();
        assertThat(exchanges).as("checked exchanges").hasSize((int) sent);
        assertThat(standIn.failures()).as("failures of the stand-in").isEmpty();
        assertThat(faults).as("what is not of the contract").isEmpty();
    }

    private void check(Exchange exchange) {
        contract(exchange.provider()).ifPresent(contract -> check(exchange, contract));
    }

    private static Optional<Contract> contract(Provider provider) {
        if (provider == Provider.TWILIO) {
            return Optional.of(Contract.twilio());
        }
        return provider == Provider.SIGNALWIRE ? Optional.of(Contract.signalWire()) : Optional.empty();
    }

    private void check(Exchange exchange, Contract contract) {
        Request sent = new Request(
                exchange.method(), target(exchange.url()), exchange.requestHeaders(), exchange.requestBody());
        Contract.Result answer = contract.answer(
                sent, new Response(exchange.status(), exchange.responseHeaders(), exchange.responseBody()));
        faults.addAll(answer.faults());
        if (exchange.status() < 400) {
            faults.addAll(contract.request(sent).faults());
        }
        exchanges.add(answer.operation() + " " + exchange.status());
    }

    private static String target(URI url) {
        return url.getRawPath()
                + Optional.ofNullable(url.getRawQuery())
                        .map(query -> "?" + query)
                        .orElse("");
    }
}
