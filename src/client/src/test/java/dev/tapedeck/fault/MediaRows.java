package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.server.RawResponse;
import java.util.ArrayList;
import java.util.List;

/** Media files that are not there, or not where they should be. */
final class MediaRows {
    static final RawResponse FILE = RawResponse.of(200, "video/mp4", "0123456789");

    // Twilio is asked for the recording too: its media may be in the account's own bucket.
    static final int WITH_LOOKUP = 2;

    private MediaRows() {}

    static List<Row> of(Provider p) {
        List<Row> rows = new ArrayList<>();
        rows.addAll(locations(p));
        rows.addAll(p.isTwilio() ? twilioAddresses() : signalWire());
        rows.addAll(p.isTwilio() ? twilioNowhere() : List.of());
        return rows;
    }

    private static List<Row> locations(Provider p) {
        String none = "GET " + p.media + ": Expected an http or https link to the media file but was none";
        int asked = p.isTwilio() ? WITH_LOOKUP : 1;
        return List.of(
                Row.when("the link is signed", Call.LINK)
                        .service(p.locating(Secrets.SIGNED))
                        .gives("until a time", 1),
                Row.when("the link is no URL", Call.LINK)
                        .service(p.locating("http://"))
                        .fails(UnexpectedResponseException.class, none, asked),
                Row.when("the link is of ftp", Call.LINK)
                        .service(p.locating("ftp://storage.example/a?Signature=" + Secrets.SIGNATURE))
                        .fails(UnexpectedResponseException.class, none, asked),
                Row.when("the link leads to the request itself", Call.SAVE)
                        .service(p.locating("#"))
                        .fails(UnexpectedResponseException.class, none, asked),
                Row.when("there is no such recording", Call.SAVE)
                        .service(RawResponse.empty(404))
                        .refused(NotFoundException.class, "GET " + p.media + " failed with 404", asked),
                Row.when("the service is down", Call.SAVE)
                        .service(RawResponse.empty(503))
                        .refused(ApiException.class, "GET " + p.media + " failed with 503", 3),
                Row.when("the service is down once", Call.SAVE)
                        .service(RawResponse.empty(503), p.locating(Secrets.SIGNED))
                        .storage(FILE)
                        .gives("10 bytes of video/mp4: 0123456789", 2)
                        .requests(2, 1));
    }

    private static List<Row> twilioAddresses() {
        String file = "10 bytes of video/mp4: 0123456789";
        return List.of(
                Row.when("200 with redirect_to", Call.SAVE)
                        .service(RawResponse.json("{\"redirect_to\":\"" + Secrets.SIGNED + "\"}"))
                        .storage(FILE)
                        .gives(file, 1)
                        .requests(1, 1),
                Row.when("200 with location", Call.SAVE)
                        .service(RawResponse.json("{\"location\":\"" + Secrets.SIGNED + "\"}"))
                        .storage(FILE)
                        .gives(file, 1)
                        .requests(1, 1),
                Row.when("a redirect with redirect_to in its body", Call.SAVE)
                        .service(RawResponse.json(302, "{\"redirect_to\":\"" + Secrets.SIGNED + "\"}"))
                        .storage(FILE)
                        .gives(file, 1)
                        .requests(1, 1));
    }

    private static List<Row> twilioNowhere() {
        String media = "GET " + Provider.TWILIO.media;
        String neither = media + ": Expected a redirect or a body with 'redirect_to' but was neither";
        return List.of(
                Row.when("200 with an empty object", Call.SAVE)
                        .service(RawResponse.json("{}"))
                        .fails(UnexpectedResponseException.class, neither, WITH_LOOKUP),
                Row.when("200 with redirect_to null", Call.SAVE)
                        .service(RawResponse.json("{\"redirect_to\":null}"))
                        .fails(UnexpectedResponseException.class, neither, WITH_LOOKUP),
                Row.when("200 without a body", Call.SAVE)
                        .service(RawResponse.empty(200))
                        .fails(
                                UnexpectedResponseException.class,
                                media + ": Expected JSON but 200 from 127.0.0.1 had an empty body",
                                WITH_LOOKUP),
                Row.when("a redirect to nowhere", Call.SAVE)
                        .service(RawResponse.empty(302))
                        .refused(ApiException.class, media + " failed with 302", WITH_LOOKUP));
    }

    private static List<Row> signalWire() {
        String media = "GET " + Provider.SIGNALWIRE.media;
        String none = media + ": The recording has no media file: it is not completed, or was deleted";
        return List.of(
                Row.when("the uri is null", Call.SAVE)
                        .service(RawResponse.json("{\"uri\":null}"))
                        .fails(MediaUnavailableException.class, none, 1),
                Row.when("there is no uri", Call.SAVE)
                        .service(RawResponse.json("{}"))
                        .fails(MediaUnavailableException.class, none, 1),
                Row.when("the uri is blank", Call.SAVE)
                        .service(RawResponse.json("{\"uri\":\" \"}"))
                        .fails(MediaUnavailableException.class, none, 1),
                Row.when("the uri is a number", Call.SAVE)
                        .service(RawResponse.json("{\"uri\":7}"))
                        .fails(
                                UnexpectedResponseException.class,
                                media + ": Expected a string but was a number at $.uri",
                                1),
                Row.when("the file is shorter than the service says", Call.SAVE)
                        .service(RawResponse.json("{\"uri\":\"" + Secrets.SIGNED + "\",\"size_in_bytes\":11}"))
                        .storage(FILE)
                        .fails(
                                MediaSizeMismatchException.class,
                                "Expected the file of " + media + " to have 11 bytes but the storage host sent 10",
                                3)
                        .requests(3, 3),
                Row.when("the service redirects", Call.SAVE)
                        .service(RawResponse.redirect(Secrets.SIGNED))
                        .refused(ApiException.class, media + " failed with 302", 1));
    }
}
