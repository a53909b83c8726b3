/**
 * What Twilio tells a server of yours: status callbacks, and the check that they are Twilio's.
 *
 * <p>Start at {@link dev.tapedeck.twilio.webhook.StatusCallbacks}. No class here touches the network. Depends on ids
 * and generated enums; never on a client or an HTTP library.
 */
@NullMarked
package dev.tapedeck.twilio.webhook;

import org.jspecify.annotations.NullMarked;
