package dev.tapedeck.cli;

import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** The accounts whose credentials are in the environment. */
final class Accounts {
    private static final String TWILIO = "TWILIO_(API_KEY|API_SECRET|ACCOUNT_SID|AUTH_TOKEN)";
    private static final String SIGNALWIRE = "SIGNALWIRE_(SPACE|PROJECT_ID|API_TOKEN)";

    private Accounts() {}

    /**
     * Returns the accounts; empty if no variable is set.
     *
     * @throws IllegalStateException if variables are set, but no account has all of its variables
     * @throws IllegalArgumentException if one is malformed
     */
    static List<RecordingSource> of(Map<String, String> environment) {
        List<RecordingSource> found = new ArrayList<>();
        List<String> incomplete = new ArrayList<>();
        Map<String, Supplier<RecordingSource>> accounts = new LinkedHashMap<>();
        accounts.put(
                TWILIO,
                () -> RecordingSource.of(
                        TwilioVideo.builder().environment(environment).build()));
        accounts.put(
                SIGNALWIRE,
                () -> RecordingSource.of(
                        SignalWireVideo.builder().environment(environment).build()));
        accounts.forEach((variables, account) -> {
            if (hasAny(environment, variables)) {
                try {
                    found.add(account.get());
                } catch (IllegalStateException e) {
                    incomplete.add(e.getMessage());
                }
            }
        });
        if (found.isEmpty() && !incomplete.isEmpty()) {
            throw new IllegalStateException(String.join("; ", incomplete));
        }
        return found;
    }

    private static boolean hasAny(Map<String, String> environment, String pattern) {
        return environment.entrySet().stream()
                .anyMatch(variable -> variable.getKey().matches(pattern)
                        && !variable.getValue().isBlank());
    }
}
