/**
 * SignalWire's conferences, which are rooms with a page of SignalWire's own, and the tokens of these pages.
 *
 * <p>Depends on {@code signalwire.api}, {@code signalwire.session} and what these depend on.
 */
@NullMarked
package dev.tapedeck.stub.signalwire.conference;

import org.jspecify.annotations.NullMarked;
