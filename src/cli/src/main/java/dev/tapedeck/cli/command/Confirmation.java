package dev.tapedeck.cli.command;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.VideoException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;

/** Asks before something is deleted. */
final class Confirmation {
    @Option(names = "--yes", description = "Does not ask.")
    private boolean isGiven;

    private final Streams streams;

    Confirmation(Streams streams) {
        this.streams = streams;
    }

    /** Returns whether the user agrees; without a response, they do not. */
    boolean isGiven(String question) {
        if (isGiven) {
            return true;
        }
        streams.err().print(question + " [y/N] ");
        streams.err().flush();
        try {
            String answer = new BufferedReader(new InputStreamReader(streams.in(), UTF_8)).readLine();
            boolean agrees = answer != null && answer.strip().matches("(?i)y|yes");
            if (!agrees) {
                streams.err().println("Nothing is deleted. --yes deletes without a question.");
            }
            return agrees;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Deletes these, and prints the id of each. Those that fail do not end it. */
    int delete(String what, List<String> ids, Consumer<String> deletion) {
        String question = ids.size() == 1
                ? "Delete the " + what + " " + ids.get(0) + " and its media?"
                : "Delete " + ids.size() + " " + what + "s and their media?";
        if (!isGiven(question)) {
            return ExitCode.FAILED;
        }
        int status = ExitCode.OK;
        for (String id : ids) {
            try {
                deletion.accept(id);
                streams.out().println(id);
            } catch (AuthenticationException e) {
                throw e;
            } catch (VideoException | IllegalArgumentException e) {
                streams.err().println(id + ": " + e.getMessage());
                status = ExitCode.FAILED;
            }
        }
        return status;
    }
}
