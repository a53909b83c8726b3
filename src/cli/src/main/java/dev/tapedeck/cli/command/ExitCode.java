package dev.tapedeck.cli.command;

/** How a command ended, as scripts see it. */
final class ExitCode {
    static final int OK = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int CREDENTIALS = 3;
    static final int UNREACHABLE = 4;
    static final int INTERRUPTED = 130;

    private ExitCode() {}
}
