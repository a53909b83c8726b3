package dev.tapedeck.fault;

import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.paging.Page;
import dev.tapedeck.recordings.RecordingFilter;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.server.RawResponse;
import dev.tapedeck.server.SocketServer;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.type.Link;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

/** What a caller may have in hand and log: clients, options, requests, records, pages, tokens, links. */
final class Things {
    private Things() {}

    static List<Object> of(Provider p, String secret) {
        try (SocketServer service = SocketServer.giving();
                Client client = p.client(service.url(), ClientOptions.defaults(), secret)) {
            List<Object> things = new ArrayList<>(made(client, secret));
            service.restart(List.of(p.locating(Secrets.SIGNED)));
            things.add(client.media());
            things.add(client.media().link());
            things.add(client.media().link().url());
            things.add(new Link("/bucket/file?Signature=" + Secrets.SIGNATURE));
            things.add(Recording.parse("{\"url\":\"" + Secrets.SIGNED + "\",\"links\":{\"media\":\"" + Secrets.SIGNED
                    + "\"},\"media_external_location\":\"" + Secrets.SIGNED + "\"}"));
            String signed = "\"uri\":\"" + Secrets.SIGNED + "\",\"media_external_location\":\"" + Secrets.SIGNED + "\"";
            service.restart(List.of(RawResponse.json(p.recording(signed))));
            things.add(client.fetch());
            service.restart(List.of(
                    RawResponse.json(p.page("[" + p.recording(signed) + "]", '"' + p.later(2) + '"')),
                    RawResponse.json(p.lastPage(1))));
            for (Page<?> page : client.list().pages()) {
                things.add(page);
                page.next().ifPresent(things::add);
            }
            service.restart(List.of(RawResponse.json(p.page("[" + p.recording(signed) + "]", "null"))));
            things.addAll(
                    neutral(client).list(RecordingFilter.builder().build()).toList());
            return things;
        }
    }

    private static List<Object> made(Client client, String secret) {
        URI url = URI.create("https://example.com");
        return List.of(
                client.list(),
                neutral(client),
                TwilioVideo.builder().account("AC1", secret),
                TwilioVideo.builder().account("AC1", secret).baseUrl(url).build(),
                TwilioVideo.builder().apiKey("SK1", secret).build().recordings(),
                SignalWireVideo.builder().project(SignalWireClient.ID, secret).space("acme"),
                ClientOptions.defaults(),
                CallOptions.defaults().withHeader("X-Odd", "1"),
                ListRecordingsRequest.builder().pageToken("2").build());
    }

    private static RecordingSource neutral(Client client) {
        return client instanceof TwilioClient twilio
                ? RecordingSource.of(twilio.video())
                : RecordingSource.of(((SignalWireClient) client).video());
    }
}
