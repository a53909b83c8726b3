/**
 * SignalWire's rooms, their streams, and the tokens with which browsers join them.
 *
 * <p>Depends on {@code signalwire.api}, {@code signalwire.session} and what these depend on.
 */
@NullMarked
package dev.tapedeck.stub.signalwire.room;

import org.jspecify.annotations.NullMarked;
