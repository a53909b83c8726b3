package dev.tapedeck.stub.twilio.composition;

import java.time.Instant;
import java.util.Optional;

/**
 * What was ordered, of which room and when.
 *
 * @param bucket the URL of the account's own bucket that the file goes to
 */
record CompositionOrder(String roomSid, CompositionSettings plan, Instant time, Optional<String> bucket) {}
