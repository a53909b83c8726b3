/**
 * The commands of {@code tapedeck}: each class is a command or what several of them share.
 *
 * <p>Data goes to standard output, everything else to standard error.
 */
@NullMarked
package dev.tapedeck.cli.command;

import org.jspecify.annotations.NullMarked;
