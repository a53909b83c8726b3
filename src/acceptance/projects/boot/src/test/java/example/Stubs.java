package example;

import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;

/** Stubs accept any credentials. */
class Stubs {
    static TwilioVideo client(URI url) {
        return TwilioVideo.builder()
                .baseUrl(url)
                .account("AC0123456789abcdef0123456789abcdef", "0123456789abcdef0123456789abcdef")
                .build();
    }
}
