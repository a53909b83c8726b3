package dev.tapedeck.cli;

import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The accounts whose credentials are in the environment. */
final class Accounts {
    private final Map<String, String> environment;
    private final List<String> incomplete = new ArrayList<>();

    private Accounts(Map<String, String> environment) {
        this.environment = environment;
    }

    /**
     * The accounts; empty if no variable is set.
     *
     * @throws IllegalArgumentException if variables are set, but of no account all
     */
    static List<RecordingSource> of(Map<String, String> environment) {
        Accounts accounts = new Accounts(environment);
        List<RecordingSource> found = new ArrayList<>();
        if (accounts.has("TWILIO_API_KEY", "TWILIO_API_SECRET")) {
            found.add(accounts.twilio(TwilioVideo.builder()
                    .apiKey(accounts.value("TWILIO_API_KEY"), accounts.value("TWILIO_API_SECRET"))));
        } else if (accounts.has("TWILIO_ACCOUNT_SID", "TWILIO_AUTH_TOKEN")) {
            found.add(accounts.twilio(TwilioVideo.builder()
                    .account(accounts.value("TWILIO_ACCOUNT_SID"), accounts.value("TWILIO_AUTH_TOKEN"))));
        }
        if (accounts.has("SIGNALWIRE_SPACE", "SIGNALWIRE_PROJECT_ID", "SIGNALWIRE_API_TOKEN")) {
            found.add(accounts.signalWire());
        }
        if (found.isEmpty() && !accounts.incomplete.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", accounts.incomplete));
        }
        return found;
    }

    private RecordingSource twilio(TwilioVideo.Builder client) {
        if (has("TWILIO_VIDEO_URL")) {
            client.baseUrl(URI.create(value("TWILIO_VIDEO_URL")));
        }
        return RecordingSource.of(client.build());
    }

    private RecordingSource signalWire() {
        // The vendor's own examples have the whole host name in this variable.
        String space =
                value("SIGNALWIRE_SPACE").replaceFirst("^https://", "").replaceFirst("\\.signalwire\\.com/?$", "");
        SignalWireVideo.Builder client = SignalWireVideo.builder()
                .space(space)
                .project(value("SIGNALWIRE_PROJECT_ID"), value("SIGNALWIRE_API_TOKEN"));
        if (has("SIGNALWIRE_VIDEO_URL")) {
            client.baseUrl(URI.create(value("SIGNALWIRE_VIDEO_URL")));
        }
        return RecordingSource.of(client.build());
    }

    private boolean has(String... names) {
        List<String> all = List.of(names);
        List<String> missing =
                all.stream().filter(name -> value(name).isEmpty()).toList();
        if (missing.isEmpty() || missing.size() == all.size()) {
            return missing.isEmpty();
        }
        incomplete.add("Expected " + String.join(", ", all) + " in the environment but " + String.join(", ", missing)
                + " is not set");
        return false;
    }

    private String value(String name) {
        return environment.getOrDefault(name, "").strip();
    }
}
