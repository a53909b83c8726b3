package dev.tapedeck.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import org.junit.jupiter.api.Test;

/** A secret that a service repeats as a key shows in no message, even long after the record was read. */
class EchoedKeyTest {
    private static final String RECORD = "{\"sid\":\"RT0123456789abcdef0123456789abcdef\",\"links\":{\"s3cretive\":7}}";
    private static final String HIDDEN =
            "Expected a string but was a number at $.%slinks.(credentials)" + " (RT0123456789abcdef0123456789abcdef)";

    @Test
    void hidesASecretKeyOfAFetchedRecord() {
        try (SocketServer server = SocketServer.giving(RawResponse.json(RECORD));
                TwilioVideo twilio = twilio(server)) {
            Recording fetched = twilio.recordings().fetch(RecordingSid.of("RT0123456789abcdef0123456789abcdef"));

            assertThat(catchThrowable(fetched::links)).hasMessage(HIDDEN.formatted(""));
        }
    }

    @Test
    void hidesASecretKeyOfAListedRecord() {
        String page = "{\"recordings\":[" + RECORD + "],\"meta\":{\"next_page_url\":null}}";
        try (SocketServer server = SocketServer.giving(RawResponse.json(page));
                TwilioVideo twilio = twilio(server)) {
            Recording listed = twilio.recordings().list().iterator().next();
            Recording alone = twilio.recordings().list().firstPage().items().get(0);

            assertThat(catchThrowable(listed::links)).hasMessage(HIDDEN.formatted("recordings[0]."));
            assertThat(catchThrowable(alone::links)).hasMessage(HIDDEN.formatted("recordings[0]."));
        }
    }

    private static TwilioVideo twilio(SocketServer server) {
        return TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "s3cretive")
                .baseUrl(server.url())
                .build();
    }
}
