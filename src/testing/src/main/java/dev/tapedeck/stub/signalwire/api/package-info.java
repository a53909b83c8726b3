/**
 * What all of SignalWire's operations share: errors, pages, bodies and times.
 *
 * <p>Depends on {@code http} and {@code resource}.
 */
@NullMarked
package dev.tapedeck.stub.signalwire.api;

import org.jspecify.annotations.NullMarked;
