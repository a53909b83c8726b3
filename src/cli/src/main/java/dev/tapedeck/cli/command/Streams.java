package dev.tapedeck.cli.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.function.BooleanSupplier;

/**
 * The standard streams of the process.
 *
 * @param isInteractive whether standard error is a terminal that shows progress; costs a process, so ask only if needed
 */
record Streams(InputStream in, PrintStream out, PrintStream err, BooleanSupplier isInteractive) {}
