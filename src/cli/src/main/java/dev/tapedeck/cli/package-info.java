/** Programs for the command line, on the public API alone; not in the main jar. */
@NullMarked
package dev.tapedeck.cli;

import org.jspecify.annotations.NullMarked;
