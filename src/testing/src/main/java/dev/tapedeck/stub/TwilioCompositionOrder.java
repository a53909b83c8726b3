package dev.tapedeck.stub;

import java.time.Instant;
import java.util.Optional;

/**
 * What was ordered, of which room and when.
 *
 * @param bucket the URL of the account's own bucket that the file goes to
 */
record TwilioCompositionOrder(String roomSid, TwilioCompositionPlan plan, Instant time, Optional<String> bucket) {}
