package dev.tapedeck.signalwire;

import dev.tapedeck.internal.calls.TimeSource;

/** Clients of SignalWire with a test's source of time. */
public final class TimedSignalWire {
    private TimedSignalWire() {}

    public static SignalWireVideo.Builder builder(TimeSource time) {
        return SignalWireVideo.builder().time(time);
    }
}
