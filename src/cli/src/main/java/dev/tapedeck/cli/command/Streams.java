package dev.tapedeck.cli.command;

import java.io.InputStream;
import java.io.PrintStream;

/**
 * The standard streams of the process.
 *
 * @param isInteractive whether standard error is a terminal that shows progress
 */
record Streams(InputStream in, PrintStream out, PrintStream err, boolean isInteractive) {}
