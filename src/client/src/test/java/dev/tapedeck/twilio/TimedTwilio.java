package dev.tapedeck.twilio;

import dev.tapedeck.internal.calls.TimeSource;

/** Clients of Twilio with a test's source of time. */
public final class TimedTwilio {
    private TimedTwilio() {}

    public static TwilioVideo.Builder builder(TimeSource time) {
        return TwilioVideo.builder().time(time);
    }
}
