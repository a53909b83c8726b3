/**
 * The stand-in for SignalWire Video: a project and the recordings of its room sessions.
 *
 * <p>Depends on {@code http}, {@code resource} and {@code storage}.
 */
@NullMarked
package dev.tapedeck.stub.signalwire;

import org.jspecify.annotations.NullMarked;
