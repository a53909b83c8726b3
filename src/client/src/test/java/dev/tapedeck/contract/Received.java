package dev.tapedeck.contract;

import java.util.List;
import java.util.Map;

/**
 * One answer as it was received.
 *
 * @param headers all of them, by their names in any case
 * @param body the body as text, empty if there was none
 */
public record Received(int status, Map<String, List<String>> headers, String body) {}
