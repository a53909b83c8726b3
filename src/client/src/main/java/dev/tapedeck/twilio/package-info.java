/**
 * The client of Twilio Video.
 *
 * <p>Start at {@link dev.tapedeck.twilio.TwilioVideo}. Depends on the generated {@code model} and {@code wire} packages
 * beside it and on {@code internal}; never on the other provider.
 */
@NullMarked
package dev.tapedeck.twilio;

import org.jspecify.annotations.NullMarked;
