/**
 * One typed client for the video services of Twilio and SignalWire.
 *
 * <p>Start at {@link dev.tapedeck.twilio.TwilioVideo} or {@link dev.tapedeck.signalwire.SignalWireVideo}.
 */
@NullMarked
package dev.tapedeck;

import org.jspecify.annotations.NullMarked;
