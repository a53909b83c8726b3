package dev.tapedeck.fault;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import java.net.URI;

/** Twilio's client, as the faults use it. */
record TwilioClient(TwilioVideo video) implements Client {
    static final String SID = "RT0123456789abcdef0123456789abcdef";

    static TwilioClient of(URI url, ClientOptions options, String secret) {
        return new TwilioClient(TimedTwilio.builder(time -> {})
                .apiKey("SK0123456789abcdef0123456789abcdef", secret)
                .baseUrl(url)
                .options(options)
                .build());
    }

    @Override
    public PagedIterable<?> list() {
        return video.recordings().list();
    }

    @Override
    public Object fetch() {
        return video.recordings().fetch(RecordingSid.of(SID));
    }

    @Override
    public Object fetchAgain(Object recording) {
        return video.recordings().fetch(((Recording) recording).sid());
    }

    @Override
    public void delete() {
        video.recordings().delete(RecordingSid.of(SID));
    }

    @Override
    public Media media() {
        return video.recordings().media(RecordingSid.of(SID));
    }

    @Override
    public Object read(Object recording, String field) {
        Recording read = (Recording) recording;
        return switch (field) {
            case "sid" -> read.sid();
            case "size" -> String.valueOf(read.size());
            case "duration" -> String.valueOf(read.duration());
            case "date_created" -> read.dateCreated();
            case "status" -> read.status() + ", known as " + read.status().known();
            case "url" -> read.url();
            case "links" -> read.links();
            default -> String.valueOf(read.additionalProperties().get(field));
        };
    }

    @Override
    public void close() {
        video.close();
    }
}
