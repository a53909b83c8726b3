/**
 * Status callbacks that Twilio sends to your server, and the verification of their signatures.
 *
 * <p>Start at {@link dev.tapedeck.twilio.webhook.StatusCallbacks}. No class here touches the network. Depends on ids
 * and generated enums; never on a client or an HTTP library.
 */
@NullMarked
package dev.tapedeck.twilio.webhook;

import org.jspecify.annotations.NullMarked;
