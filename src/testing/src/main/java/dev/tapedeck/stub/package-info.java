/**
 * A stand-in for Twilio Video and SignalWire Video on this machine: their paths, paging and errors, made-up recordings,
 * and a storage host with the media files.
 *
 * <p>It is for tests, examples and measurements. It depends on the JDK and on Gson's JSON tree alone, so that its
 * responses never come from the code that they are there to check.
 */
@NullMarked
package dev.tapedeck.stub;

import org.jspecify.annotations.NullMarked;
