/**
 * The sessions of SignalWire's rooms: who was in them, what happened, and what the log says of them.
 *
 * <p>Depends on {@code signalwire.api}, {@code signalwire.recording} and what these depend on.
 */
@NullMarked
package dev.tapedeck.stub.signalwire.session;

import org.jspecify.annotations.NullMarked;
