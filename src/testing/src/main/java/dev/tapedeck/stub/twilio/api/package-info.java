/**
 * What all of Twilio's resources share: parameters, pages, errors and the way to a media file.
 *
 * <p>Depends on {@code http}, {@code resource} and {@code storage}.
 */
@NullMarked
package dev.tapedeck.stub.twilio.api;

import org.jspecify.annotations.NullMarked;
