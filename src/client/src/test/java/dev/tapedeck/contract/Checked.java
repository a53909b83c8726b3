package dev.tapedeck.contract;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the contract says of one request or of one answer.
 *
 * @param operation the id of the operation that it belongs to, or null if it belongs to none
 * @param faults a sentence for each rule that it breaks; empty if it is as the contract says
 */
public record Checked(@Nullable String operation, List<String> faults) {}
