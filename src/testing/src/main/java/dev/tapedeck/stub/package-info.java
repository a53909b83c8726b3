/**
 * A stand-in of Twilio Video and SignalWire Video on this machine: their paths, paging and errors, made-up recordings
 * and the media files of those on a storage host.
 *
 * <p>It is for tests, examples and measurements, and depends on the JDK and Gson's parser alone, so that what it
 * answers never comes from the code that it is there to check.
 */
package dev.tapedeck.stub;
