/**
 * Twilio's compositions, composition hooks, and the settings of where files are stored.
 *
 * <p>Depends on {@code twilio.api} and {@code twilio.recording}, whose recordings are composed.
 */
@NullMarked
package dev.tapedeck.stub.twilio.composition;

import org.jspecify.annotations.NullMarked;
