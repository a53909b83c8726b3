/**
 * A stand-in for Twilio's and SignalWire's video services and their storage host, for tests.
 *
 * <p>{@link dev.tapedeck.stub.StandIn} starts it on the loopback interface. Its accounts have sample recordings, rooms
 * and compositions, and their media files can be downloaded.
 */
module dev.tapedeck.testing {
    requires static transitive org.jspecify;
    requires com.fasterxml.jackson.databind;
    requires com.google.gson;
    requires com.networknt.schema;
    requires static org.junit.jupiter.api;

    exports dev.tapedeck.stub;
    exports dev.tapedeck.stub.junit;
}
