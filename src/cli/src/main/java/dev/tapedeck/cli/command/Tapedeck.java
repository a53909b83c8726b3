package dev.tapedeck.cli.command;

import dev.tapedeck.archive.ArchiveException;
import dev.tapedeck.archive.ArchiveMismatchException;
import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.cli.text.TerminalWidth;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.PermissionDeniedException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.error.ServerException;
import dev.tapedeck.error.VideoException;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;

/** The command {@code tapedeck}. */
@Command(
        name = "tapedeck",
        description = "Lists, downloads and archives recordings of Twilio Video and SignalWire Video.",
        mixinStandardHelpOptions = true,
        versionProvider = Tapedeck.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "Credentials come from the environment (TWILIO_API_KEY and TWILIO_API_SECRET, or TWILIO_ACCOUNT_SID and"
                    + " TWILIO_AUTH_TOKEN; SIGNALWIRE_SPACE, SIGNALWIRE_PROJECT_ID and SIGNALWIRE_API_TOKEN) or from a"
                    + " file that --credentials names.",
            "",
            "Exit status: 0 all done, 1 some failed (each is named), 2 wrong usage, 3 credentials, 4 the service is"
                    + " unreachable or limits requests, 130 interrupted."
        })
public final class Tapedeck {
    private static final int HELP_COLUMNS = 80;
    private static final String COMPLETION = "generate-completion";
    private static final List<Class<?>> COMMANDS = List.of(
            Recordings.class,
            Rooms.class,
            Compositions.class,
            ArchiveCommand.class,
            VerifyCommand.class,
            RoomCommand.class,
            DemoCommand.class);

    private final Map<String, String> environment;
    private final Terminal terminal;
    private final Streams streams;

    Tapedeck(Map<String, String> environment, Terminal terminal, Streams streams) {
        this.environment = environment;
        this.terminal = terminal;
        this.streams = streams;
    }

    /** Runs a command and ends the process with its status. */
    public static void main(String... arguments) {
        Map<String, String> environment = System.getenv();
        // The width of a terminal costs a process, and help fits all of them.
        boolean asksForHelp = List.of(arguments).contains("--help");
        Output output = new Output(new FileOutputStream(FileDescriptor.out));
        int columns = asksForHelp ? HELP_COLUMNS : TerminalWidth.of(environment);
        Terminal terminal = Terminal.of(new BufferedOutputStream(output), columns, environment);
        PrintStream err = new PrintStream(System.err, true, terminal.charset());
        Thread main = Thread.currentThread();
        // Ctrl+C: what is being written ends in good order, then the process does.
        Thread interruption = new Thread(() -> {
            main.interrupt();
            try {
                main.join(LONGEST_END_IN_MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(interruption);
        InputStream in = System.in;
        Streams streams = new Streams(in, terminal.out(), err, () -> ErrorTerminal.isTerminal(environment));
        int status = new Tapedeck(environment, terminal, streams).run(arguments);
        terminal.out().flush();
        if (output.loss().isPresent()) {
            err.println("The output is not complete: " + output.loss().get());
            status = Math.max(status, ExitCode.FAILED);
        }
        try {
            Runtime.getRuntime().removeShutdownHook(interruption);
        } catch (IllegalStateException e) {
            // The process is ending.
            Runtime.getRuntime().halt(ExitCode.INTERRUPTED);
        }
        System.exit(status);
    }

    private static final long LONGEST_END_IN_MILLISECONDS = 10_000;

    /** Runs a command and returns its exit status. */
    int run(String... arguments) {
        CommandLine command = new CommandLine(this, factory());
        addCommands(command, arguments.length == 0 ? "" : arguments[0]);
        command.registerConverter(Instant.class, new Times(Clock.systemUTC()))
                .registerConverter(Long.class, new WholeNumbers())
                .registerConverter(int.class, text -> Math.toIntExact(new WholeNumbers().convert(text)))
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF))
                .setOut(new PrintWriter(streams.out(), true, terminal.charset()))
                .setErr(new PrintWriter(streams.err(), true, terminal.charset()))
                .setUsageHelpWidth(Math.max(60, Math.min(100, terminal.columns())))
                .setParameterExceptionHandler(Tapedeck::explain)
                .setExecutionExceptionHandler((exception, parsed, result) -> status(exception));
        if (arguments.length == 0) {
            command.usage(streams.err());
            return ExitCode.USAGE;
        }
        return command.execute(arguments);
    }

    /**
     * Adds the commands: the one that is called as a whole, of the others what the list of all shows. That makes the
     * start of the process twice as fast.
     */
    private void addCommands(CommandLine parent, String called) {
        for (Class<?> type : COMMANDS) {
            Command shown = Objects.requireNonNull(type.getAnnotation(Command.class));
            if (called.equals(shown.name()) || called.equals(COMPLETION)) {
                parent.addSubcommand(shown.name(), new CommandLine(type, factory()));
            } else {
                CommandSpec spec = CommandSpec.create().name(shown.name());
                spec.usageMessage().description(shown.description());
                parent.addSubcommand(shown.name(), spec);
            }
        }
        if (called.equals(COMPLETION)) {
            parent.addSubcommand(COMPLETION, new GenerateCompletion());
        } else {
            CommandSpec spec = CommandSpec.create().name(COMPLETION);
            spec.usageMessage().description("Prints a completion script for bash and zsh.");
            parent.addSubcommand(COMPLETION, spec);
        }
    }

    private static int explain(ParameterException e, String[] arguments) {
        CommandLine command = e.getCommandLine();
        command.getErr().println(e.getMessage());
        command.getErr().println("Try " + command.getCommandSpec().qualifiedName() + " --help");
        return ExitCode.USAGE;
    }

    /** Prints what went wrong as one sentence, and returns the exit status for it. */
    private int status(Exception exception) throws Exception {
        if (exception instanceof InterruptedException || exception instanceof CallInterruptedException) {
            streams.err().println("Interrupted. The same command goes on.");
            return ExitCode.INTERRUPTED;
        }
        int status;
        if (exception instanceof CredentialsException
                || exception instanceof AuthenticationException
                || exception instanceof PermissionDeniedException) {
            status = ExitCode.CREDENTIALS;
        } else if (exception instanceof ConnectionException
                || exception instanceof RateLimitException
                || exception instanceof ServerException) {
            status = ExitCode.UNREACHABLE;
        } else if (exception instanceof UsageException
                || exception instanceof ArchiveMismatchException
                || exception instanceof IllegalArgumentException) {
            status = ExitCode.USAGE;
        } else if (exception instanceof VideoException || exception instanceof ArchiveException) {
            status = ExitCode.FAILED;
        } else {
            throw exception;
        }
        streams.err().println(exception.getMessage());
        return status;
    }

    /** Makes what commands consist of, with the streams and the environment of this process. */
    private IFactory factory() {
        IFactory usual = CommandLine.defaultFactory();
        return new IFactory() {
            @Override
            public <K> K create(Class<K> type) throws Exception {
                Object made = made(type);
                return made == null ? usual.create(type) : type.cast(made);
            }
        };
    }

    private @Nullable Object made(Class<?> type) {
        if (type == Account.class) {
            return new Account(environment);
        } else if (type == Printer.class) {
            return new Printer(terminal);
        } else if (type == Progress.class) {
            return new Progress(streams);
        } else if (type == Confirmation.class) {
            return new Confirmation(streams);
        } else if (type == Downloads.class) {
            return new Downloads(streams, new Progress(streams));
        } else if (type == ArchiveCommand.class) {
            return new ArchiveCommand(
                    new Account(environment), new Progress(streams), new Confirmation(streams), streams);
        } else if (type == VerifyCommand.class) {
            return new VerifyCommand(new Progress(streams), streams);
        }
        if (type == RoomCommand.class) {
            return new RoomCommand(new Account(environment), streams);
        }
        return type == DemoCommand.class ? new DemoCommand(terminal) : null;
    }

    /** The version of the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Tapedeck.class.getPackage().getImplementationVersion();
            return new String[] {"tapedeck " + (version == null ? "(not from a jar)" : version)};
        }
    }
}
