/** One typed API client for the video services of Twilio and SignalWire. */
module dev.tapedeck {
    requires transitive dev.tapedeck.runtime;

    exports dev.tapedeck.recordings;
    exports dev.tapedeck.signalwire;
    exports dev.tapedeck.signalwire.id;
    exports dev.tapedeck.signalwire.model;
    exports dev.tapedeck.twilio;
    exports dev.tapedeck.twilio.id;
    exports dev.tapedeck.twilio.model;
    exports dev.tapedeck.twilio.webhook;
}
