package dev.tapedeck.cli.command;

import dev.tapedeck.cli.Quickstart;
import dev.tapedeck.cli.text.Terminal;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code tapedeck demo}. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description =
                "Shows listings, downloads and an archive on a stand-in for both services. Needs no account. Files go to"
                        + " the folder tapedeck-demo here, unless --to names another.",
        footer = {"", "Example:", "  tapedeck demo --to /tmp/demo"})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--to", paramLabel = "FOLDER", description = "Where files go.")
    private Path folder = Path.of("tapedeck-demo");

    private final Terminal terminal;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Quickstart.demo(terminal, folder);
        return ExitCode.OK;
    }
}
