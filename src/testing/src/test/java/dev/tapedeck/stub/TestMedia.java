package dev.tapedeck.stub;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** The way of a client to the media of Twilio's recordings. */
public final class TestMedia {

    private TestMedia() {}

    public static List<JsonNode> completed(TestClient twilio) throws Exception {
        JsonNode page = twilio.get("/v1/Recordings?Status=completed&PageSize=100");
        return StreamSupport.stream(page.get("recordings").spliterator(), false).toList();
    }

    /** A fresh signed URL of the recording's file. */
    public static String url(TestClient twilio, JsonNode recording) throws Exception {
        var response = twilio.send(twilio.request(recording.at("/links/media").asText()));
        return TestClient.json(response).get("redirect_to").asText();
    }
}
