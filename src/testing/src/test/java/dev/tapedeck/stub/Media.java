package dev.tapedeck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The way of a client to the media of Twilio's recordings. */
final class Media {

    private Media() {}

    static List<JsonNode> completed(Caller twilio) throws Exception {
        JsonNode page = twilio.get("/v1/Recordings?Status=completed&PageSize=100");
        return StreamSupport.stream(page.get("recordings").spliterator(), false).toList();
    }

    /** A fresh signed URL of the recording's file. */
    static String url(Caller twilio, JsonNode recording) throws Exception {
        var response = twilio.send(twilio.request(recording.at("/links/media").asText()));
        return Caller.json(response).get("redirect_to").asText();
    }
}
