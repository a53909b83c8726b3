package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.TimeSource;

/** Clients of Twilio for which time passes as a test says. */
public final class TimedTwilio {
    private TimedTwilio() {}

    public static TwilioVideo.Builder builder(TimeSource time) {
        return TwilioVideo.builder().time(time);
    }
}
