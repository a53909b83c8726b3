package dev.tapedeck.full;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import dev.tapedeck.stub.StandIn;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/** Twilio's own SDK on a stand-in. */
final class SdkClient {
    private SdkClient() {}

    /** The SDK knows no other host than Twilio's; so whatever it asks for, its requests are led to the stand-in. */
    static TwilioRestClient of(StandIn standIn) {
        URI url = standIn.twilioUrl();
        HttpRoute route = new HttpRoute(new HttpHost(url.getScheme(), url.getHost(), url.getPort()));
        HttpClientBuilder http = HttpClientBuilder.create().setRoutePlanner((host, context) -> route);
        return new TwilioRestClient.Builder(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .httpClient(new NetworkHttpClient(http))
                .build();
    }
}
