package dev.tapedeck.bench;

import com.twilio.http.NetworkHttpClient;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.room.RoomRecording;
import com.twilio.rest.video.v1.room.RoomRecordingReader;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.core5.http.HttpHost;

/** The official Twilio SDK. */
final class Official implements Client {
    private final TwilioRestClient sdk;

    /** Sends the SDK's requests to this host, because the SDK supports no other host than Twilio's. */
    Official(URI url) {
        HttpRoute route = new HttpRoute(new HttpHost(url.getScheme(), url.getHost(), url.getPort()));
        HttpClientBuilder http = HttpClientBuilder.create().setRoutePlanner((host, context) -> route);
        sdk = new TwilioRestClient.Builder(Recorded.ACCOUNT, "token")
                .httpClient(new NetworkHttpClient(http))
                .build();
    }

    @Override
    public void list(Query query, RecordConsumer consumer) {
        OfficialHash hash = new OfficialHash();
        RoomRecordingReader reader = RoomRecording.reader(Recorded.ROOM);
        reader.pageSize(query.pageSize());
        for (RoomRecording recording : reader.read(sdk)) {
            if (!consumer.accept(hash.of(recording))) {
                return;
            }
        }
    }
}
