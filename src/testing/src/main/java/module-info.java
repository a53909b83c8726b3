/** A stand-in of Twilio's and SignalWire's video services and of their storage host, for tests. */
module dev.tapedeck.testing {
    requires static transitive org.jspecify;
    requires com.google.gson;
    requires jdk.httpserver;

    exports dev.tapedeck.stub;
}
