package dev.tapedeck.stub.standalone;

import dev.tapedeck.stub.StandIn;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CountDownLatch;

/** Runs a stand-in until the process ends. */
public final class Main {

    private static final int FAILED = 1;
    private static final int USAGE = 2;

    private Main() {}

    public static void main(String... arguments) throws InterruptedException {
        // Else the library that checks requests prints that there is no logger.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        int status = start(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /** Returns the exit status; does not return while the stand-in runs. */
    private static int start(PrintStream out, PrintStream err, String... arguments) throws InterruptedException {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + ". --help lists the options.");
            return USAGE;
        }
        if (options.isHelp()) {
            out.print(Options.USAGE);
            return 0;
        }
        try {
            run(options, out, err);
            return 0;
        } catch (UncheckedIOException e) {
            err.println(e.getMessage()
                    + (e.getCause() == null ? "" : ": " + e.getCause().getMessage()));
            return FAILED;
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage());
            return FAILED;
        }
    }

    private static void run(Options options, PrintStream out, PrintStream err) throws InterruptedException {
        StandIn standIn = options.builder().start();
        Runtime.getRuntime().addShutdownHook(new Thread(standIn::close));
        options.seeds().forEach(standIn::fill);
        // One variable a line, so that a shell and most tools can read them.
        standIn.environment().forEach((name, value) -> out.println(name + "=" + value));
        out.println("TWILIO_ACCOUNT_SID=" + standIn.twilioAccountSid());
        out.println("TWILIO_AUTH_TOKEN=" + standIn.twilioAuthToken());
        if (out.checkError()) {
            throw new IllegalArgumentException("Standard output cannot be written: nobody would have the credentials");
        }
        err.println("Ready. " + standIn.twilioUrl() + "/ shows what it has and what it was asked; Ctrl+C ends it.");
        new CountDownLatch(1).await();
    }
}
