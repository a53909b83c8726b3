/**
 * Twilio's recordings, of the account and of a room, and the rooms of the past that they were made in.
 *
 * <p>Depends on {@code twilio.api} and what that depends on.
 */
@NullMarked
package dev.tapedeck.stub.twilio.recording;

import org.jspecify.annotations.NullMarked;
