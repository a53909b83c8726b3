package dev.tapedeck.cli.command;

import dev.tapedeck.archive.ArchiveSource;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which account a command is about. Credentials are never arguments, which others can see. */
final class Account {
    private static final Set<PosixFilePermission> OF_OTHERS = Set.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_WRITE);

    @Option(
            names = "--provider",
            paramLabel = "PROVIDER",
            description = "twilio or signalwire; may be left out if there are credentials for one of them only.")
    private @Nullable Provider provider;

    @Option(
            names = "--credentials",
            paramLabel = "FILE",
            description = "A file with lines such as TWILIO_API_KEY=..., which nobody else may read. Without it, these"
                    + " variables are read from the environment.")
    private @Nullable Path credentials;

    private final Map<String, String> environment;

    Account(Map<String, String> environment) {
        this.environment = environment;
    }

    /** A service. */
    enum Provider {
        TWILIO,
        SIGNALWIRE
    }

    /** Returns the provider: the one that is asked for, or the only one that there are credentials for. */
    Provider provider() {
        if (provider != null) {
            return provider;
        }
        Map<String, String> variables = variables();
        boolean hasTwilio = hasAny(variables, "TWILIO_(API_KEY|ACCOUNT_SID)");
        boolean hasSignalWire = hasAny(variables, "SIGNALWIRE_PROJECT_ID");
        if (hasTwilio && hasSignalWire) {
            throw new CredentialsException(
                    "There are credentials for both services: add --provider twilio or --provider signalwire");
        }
        if (!hasTwilio && !hasSignalWire) {
            throw new CredentialsException("There are no credentials: set TWILIO_API_KEY and TWILIO_API_SECRET, or"
                    + " SIGNALWIRE_SPACE, SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN, or name a file with them by"
                    + " --credentials");
        }
        return hasTwilio ? Provider.TWILIO : Provider.SIGNALWIRE;
    }

    private static boolean hasAny(Map<String, String> variables, String names) {
        return variables.entrySet().stream()
                .anyMatch(variable ->
                        variable.getKey().matches(names) && !variable.getValue().isBlank());
    }

    TwilioVideo twilio() {
        try {
            return TwilioVideo.builder().environment(variables()).build();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CredentialsException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns Twilio's client, for what SignalWire does not have. */
    TwilioVideo twilioAlone(String what) {
        if (provider() != Provider.TWILIO) {
            throw new UsageException("SignalWire has no " + what + ": use --provider twilio");
        }
        return twilio();
    }

    SignalWireVideo signalWire() {
        try {
            return SignalWireVideo.builder().environment(variables()).build();
        } catch (IllegalStateException | IllegalArgumentException e) {
            throw new CredentialsException(String.valueOf(e.getMessage()), e);
        }
    }

    /** Returns the account for an archive. */
    ArchiveSource archiveSource() {
        return provider() == Provider.TWILIO
                ? ArchiveSource.of(twilio())
                : ArchiveSource.of(signalWire(), variables().getOrDefault("SIGNALWIRE_PROJECT_ID", ""));
    }

    private Map<String, String> variables() {
        if (credentials == null) {
            return environment;
        }
        Map<String, String> variables = new HashMap<>();
        int number = 0;
        for (String line : lines(credentials)) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new CredentialsException(
                        credentials + ", line " + number + ": write NAME=VALUE, such as TWILIO_API_KEY=...");
            }
            variables.put(
                    line.substring(0, equals).strip(),
                    line.substring(equals + 1).strip());
        }
        return variables;
    }

    private static Iterable<String> lines(Path file) {
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new CredentialsException("--credentials needs a file that can be read but has \"" + file + "\"");
        }
        try {
            if (Files.getFileStore(file).supportsFileAttributeView("posix")
                    && Files.getPosixFilePermissions(file).stream().anyMatch(OF_OTHERS::contains)) {
                throw new CredentialsException("Others may read " + file + ": run chmod 600 " + file);
            }
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new CredentialsException("Cannot read the credentials in " + file + ": " + e.getMessage(), e);
        }
    }
}
