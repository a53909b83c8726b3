package dev.tapedeck.stub.twilio.recording;

import java.util.List;

/** One person in a room, with a device of their own. */
public record RecordedParticipant(RecordedRoom room, int number, String sid) {

    // Names as people give them: quotes, backslashes and letters from everywhere have to survive.
    private static final List<String> DEVICES = List.of(
            "Ada's MacBook Pro",
            "Grace's iPhone 17",
            "José's iPad \"Air\"",
            "Zoë – Pixel 10",
            "Konferenzraum Zürich \\ Logitech Rally",
            "会議室 3F",
            "Linus's ThinkPad 🎧",
            "Margaret's Galaxy S26");

    private static final List<String> IDENTITIES = List.of(
            "ada",
            "grace.hopper@acme.example",
            "José \"Pepe\"",
            "zoë",
            "konferenzraum/zürich",
            "会議室 3F",
            "linus 🎧",
            "margaret");

    /** Who it was, as the application called them. */
    public String identity() {
        return IDENTITIES.get(number % IDENTITIES.size());
    }

    String device() {
        return DEVICES.get(number % DEVICES.size());
    }

    String videoCodec() {
        return number % 2 == 0 ? "VP8" : "H264";
    }
}
