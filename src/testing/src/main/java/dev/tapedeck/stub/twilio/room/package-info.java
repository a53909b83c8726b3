/**
 * Twilio's rooms, those of the past and those that clients create: participants, tracks, rules and transcriptions.
 *
 * <p>Depends on {@code twilio.api} and {@code twilio.recording}, whose recordings the past rooms have.
 */
@NullMarked
package dev.tapedeck.stub.twilio.room;

import org.jspecify.annotations.NullMarked;
