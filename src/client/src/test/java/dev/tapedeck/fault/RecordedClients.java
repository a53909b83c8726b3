package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.server.Wire;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URLDecoder;
import java.util.List;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Clients of both providers, and a server that keeps every byte they send. */
final class RecordedClients implements AutoCloseable {
    private static final String EMPTY_PAGES =
            "{\"recordings\":[],\"data\":[],\"meta\":{\"next_page_url\":null},\"links\":{}}";

    private final SocketServer service = SocketServer.giving(RawResponse.json(EMPTY_PAGES));
    private final TwilioVideo twilio =
            TwilioClient.of(service.url(), Wire.once(), "s3cret").video();
    private final SignalWireVideo signalWire =
            SignalWireClient.of(service.url(), Wire.once(), "s3cret").video();

    TwilioVideo twilio() {
        return twilio;
    }

    SignalWireVideo signalWire() {
        return signalWire;
    }

    /** Closes the clients and returns all received requests. */
    List<String> requests() throws InterruptedException {
        twilio.close();
        signalWire.close();
        service.awaitSilence();
        return service.requests();
    }

    void requireRefused(ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageStartingWith("Expected ");
    }

    /** Requires one request of the listing, or a refusal and none. */
    void requireOneRequest(ThrowingCallable call) throws InterruptedException {
        Throwable thrown = catchThrowable(call);
        List<String> requests = requests();
        if (thrown == null) {
            assertThat(requests).hasSize(1);
            String[] start = requests.get(0).lines().findFirst().orElse("").split(" ", -1);
            assertThat(start).hasSize(3);
            assertThat(start[1]).matches("(/v1/Recordings|/api/video/room_recordings)(\\?[!-~]*)?");
            assertThat(requests.get(0)).doesNotContain("\nX-Evil").doesNotContainPattern("[^\\r]\\n");
        } else {
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            assertThat(requests).isEmpty();
        }
    }

    /** Requires one request with this parameter, or a refusal if the text is not Unicode. */
    void requireSent(String parameter, String text, Supplier<PagedIterable<?>> listing) throws InterruptedException {
        if (!UTF_8.newEncoder().canEncode(text)) {
            requireRefused(() -> listing.get().toList());
            assertThat(requests()).isEmpty();
            return;
        }
        requireOneRequest(() -> listing.get().toList());
        String query = service.requests().get(0).lines().findFirst().orElse("").split("[ ?]", -1)[2];
        assertThat(query.split("&", -1))
                .filteredOn(pair -> pair.startsWith(parameter + "="))
                .extracting(pair -> URLDecoder.decode(pair.substring(parameter.length() + 1), UTF_8))
                .containsExactly(text);
    }

    @Override
    public void close() {
        twilio.close();
        signalWire.close();
        service.close();
    }
}
