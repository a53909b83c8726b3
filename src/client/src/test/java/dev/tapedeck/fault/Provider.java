package dev.tapedeck.fault;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.server.RawResponse;
import java.net.URI;
import okhttp3.Credentials;

/** A provider's names of paths and fields, and the format of its pages. */
enum Provider {
    TWILIO("/v1/Recordings"),
    SIGNALWIRE("/api/video/room_recordings");

    final String list;

    Provider(String list) {
        this.list = list;
    }

    /** Each provider's names of the fields that both have. */
    record Words(String items, String links, String next, String id, String size, String created) {}

    Words words() {
        return isTwilio()
                ? new Words("recordings", "meta", "next_page_url", "sid", "size", "date_created")
                : new Words("data", "links", "next", "id", "size_in_bytes", "created_at");
    }

    boolean isTwilio() {
        return this == TWILIO;
    }

    Client client(URI url, ClientOptions options, String secret) {
        return isTwilio() ? TwilioClient.of(url, options, secret) : SignalWireClient.of(url, options, secret);
    }

    /** Returns the header of each request. */
    String authorization(String secret) {
        return Credentials.basic(isTwilio() ? "SK0123456789abcdef0123456789abcdef" : SignalWireClient.ID, secret);
    }

    /** Returns a record with this additional member, such as {@code "size":1}; none if it is empty. */
    String recording(String member) {
        String id = isTwilio() ? TwilioClient.SID : SignalWireClient.ID;
        return "{\"" + words().id() + "\":\"" + id + "\"" + (member.isEmpty() ? "" : "," + member) + "}";
    }

    /** Returns a page of this many records; its link is JSON. */
    String page(int records, String next) {
        String items = "[" + "{},".repeat(records).replaceAll(",$", "") + "]";
        return page(items, next);
    }

    String page(String items, String next) {
        return "{\"" + words().items() + "\":" + items + ",\"" + words().links() + "\":{\"" + words().next() + "\":"
                + next + "}}";
    }

    /** Returns a page of this many records, with a link to the page with this number. */
    String pageBefore(int number, int records) {
        return page(records, '"' + later(number) + '"');
    }

    String lastPage(int records) {
        return page(records, "null");
    }

    String later(int page) {
        return list + "?" + cursor() + "=" + page;
    }

    String cursor() {
        return isTwilio() ? "PageToken" : "page_token";
    }

    /** Returns the service's response with the address of the media file. */
    RawResponse locating(String address) {
        return isTwilio() ? RawResponse.redirect(address) : RawResponse.json(recording("\"uri\":\"" + address + "\""));
    }
}
