package dev.tapedeck.stub.standalone;

import dev.tapedeck.stub.StandIn;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The options of the program, as its arguments have them. */
final class Options {

    static final String USAGE = """
            Usage: java -jar tapedeck-testing-<version>-standalone.jar [options]

            Starts a stand-in for the video services of Twilio and SignalWire and for their storage host on 127.0.0.1,
            prints where they are and the credentials for them, and runs until it gets SIGTERM or Ctrl+C.

              --twilio-port N              port of Twilio's service; any free port if it is left out
              --signalwire-port N          port of SignalWire's service
              --storage-port N             port of the storage host
              --seed FILE                  fills the accounts: in each line a JSON object as a service returns it;
                                           may come several times
              --twilio-recordings N        so many made-up recordings: 125, or none with --seed
              --signalwire-recordings N    so many made-up recordings: 60, or none with --seed
              --help                       prints this
            """;

    private static final int LARGEST_PORT = 65_535;

    private final StandIn.Builder builder = StandIn.builder().page().keptRequests(1000);
    private final List<Path> seeds = new ArrayList<>();
    private boolean isHelp;
    private int twilioRecordings = -1;
    private int signalWireRecordings = -1;

    private Options() {}

    /**
     * Reads the arguments.
     *
     * @throws IllegalArgumentException if one is wrong; the message says which, and what to write
     */
    static Options parse(String... arguments) {
        Options options = new Options();
        Deque<String> rest = new ArrayDeque<>(List.of(arguments));
        while (!rest.isEmpty()) {
            String argument = rest.removeFirst();
            int equals = argument.indexOf('=');
            if (equals > 0) {
                rest.addFirst(argument.substring(equals + 1));
            }
            options.read(equals > 0 ? argument.substring(0, equals) : argument, rest);
        }
        return options;
    }

    private void read(String name, Deque<String> rest) {
        switch (name) {
            case "--help", "-h" -> isHelp = true;
            case "--twilio-port" -> builder.twilioPort(number(name, rest, LARGEST_PORT));
            case "--signalwire-port" -> builder.signalWirePort(number(name, rest, LARGEST_PORT));
            case "--storage-port" -> builder.storagePort(number(name, rest, LARGEST_PORT));
            case "--twilio-recordings" -> twilioRecordings = number(name, rest, Integer.MAX_VALUE);
            case "--signalwire-recordings" -> signalWireRecordings = number(name, rest, Integer.MAX_VALUE);
            case "--seed" -> seeds.add(file(value(name, rest)));
            default -> throw new IllegalArgumentException("There is no option " + name);
        }
    }

    private static String value(String name, Deque<String> rest) {
        if (rest.isEmpty()) {
            throw new IllegalArgumentException(name + " needs a value after it");
        }
        return rest.removeFirst();
    }

    private static int number(String name, Deque<String> rest, int most) {
        String text = value(name, rest);
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) > most) {
            throw new IllegalArgumentException(
                    name + " needs a whole number from 0 to " + most + " but has \"" + text + "\"");
        }
        return Integer.parseInt(text);
    }

    private static Path file(String text) {
        try {
            Path path = Path.of(text);
            if (Files.isReadable(path) && !Files.isDirectory(path)) {
                return path;
            }
        } catch (InvalidPathException e) {
            // As useless as a file that does not exist.
        }
        throw new IllegalArgumentException("--seed needs a file that can be read but has \"" + text + "\"");
    }

    boolean isHelp() {
        return isHelp;
    }

    /** Returns the files that fill the accounts. */
    List<Path> seeds() {
        return seeds;
    }

    /** Returns the settings of the stand-in. */
    StandIn.Builder builder() {
        if (twilioRecordings >= 0 || !seeds.isEmpty()) {
            builder.twilioRecordings(Math.max(0, twilioRecordings));
        }
        if (signalWireRecordings >= 0 || !seeds.isEmpty()) {
            builder.signalWireRecordings(Math.max(0, signalWireRecordings));
        }
        return builder;
    }
}
