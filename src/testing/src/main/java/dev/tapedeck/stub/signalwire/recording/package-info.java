/**
 * SignalWire's recordings of room sessions.
 *
 * <p>Depends on {@code signalwire.api} and what that depends on, and on {@code storage}.
 */
@NullMarked
package dev.tapedeck.stub.signalwire.recording;

import org.jspecify.annotations.NullMarked;
