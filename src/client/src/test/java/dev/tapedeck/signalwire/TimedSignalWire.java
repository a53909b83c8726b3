package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.TimeSource;

/** Clients of SignalWire for which time passes as a test says. */
public final class TimedSignalWire {
    private TimedSignalWire() {}

    public static SignalWireVideo.Builder builder(TimeSource time) {
        return SignalWireVideo.builder().time(time);
    }
}
