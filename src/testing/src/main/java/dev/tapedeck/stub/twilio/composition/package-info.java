/**
 * Twilio's compositions, composition hooks, and the settings of where files are stored.
 *
 * <p>Depends on {@code twilio.api}, and on {@code twilio.recording} and {@code twilio.room}, whose recordings are
 * composed.
 */
@NullMarked
package dev.tapedeck.stub.twilio.composition;

import org.jspecify.annotations.NullMarked;
