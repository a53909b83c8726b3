/**
 * The stand-in for SignalWire Video: a project with its rooms, conferences, sessions and recordings.
 *
 * <p>Depends on {@code http}, {@code resource}, {@code storage} and on the packages below this one.
 */
@NullMarked
package dev.tapedeck.stub.signalwire;

import org.jspecify.annotations.NullMarked;
