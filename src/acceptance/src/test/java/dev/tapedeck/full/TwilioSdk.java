package dev.tapedeck.full;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/** The two clients of a stand-in: Twilio's own SDK, and ours. */
final class TwilioSdk {
    private TwilioSdk() {}

    /** Sends all requests of the SDK to the stand-in, because the SDK supports no other host than Twilio's. */
    static TwilioRestClient theirs(StandIn standIn) {
        URI url = standIn.twilioUrl();
        HttpRoute route = new HttpRoute(new HttpHost(url.getScheme(), url.getHost(), url.getPort()));
        HttpClientBuilder http = HttpClientBuilder.create().setRoutePlanner((host, context) -> route);
        return new TwilioRestClient.Builder(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .httpClient(new NetworkHttpClient(http))
                .build();
    }

    static TwilioVideo ours(StandIn standIn) {
        return TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
    }
}
