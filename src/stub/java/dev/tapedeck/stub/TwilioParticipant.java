package dev.tapedeck.stub;

import java.util.List;

/** One person in a room, with a device of their own. */
record TwilioParticipant(TwilioRoom room, int number, String sid) {

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

    String device() {
        return DEVICES.get(number % DEVICES.size());
    }

    String videoCodec() {
        return number % 2 == 0 ? "VP8" : "H264";
    }
}
