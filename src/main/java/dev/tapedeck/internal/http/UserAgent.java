package dev.tapedeck.internal.http;

/** How this client names itself: {@code tapedeck/1.2.3 java/17}; without a jar around it, it has no version. */
final class UserAgent {
    static final String VALUE = value();

    private UserAgent() {}

    private static String value() {
        String version = UserAgent.class.getPackage().getImplementationVersion();
        return "tapedeck/" + (version == null ? "dev" : version) + " java/"
                + Runtime.version().feature();
    }
}
