package dev.tapedeck.internal.http;

import dev.tapedeck.internal.text.Release;

/** How this client names itself: {@code tapedeck/1.2.3 java/17}; without its version where that can't be read. */
public final class UserAgent {
    public static final String VALUE = "tapedeck" + (Release.VERSION.isEmpty() ? "" : "/" + Release.VERSION) + " java/"
            + Runtime.version().feature();

    private UserAgent() {}
}
