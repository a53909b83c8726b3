/** Command-line programs. They use the public API only and are not in the main jar. */
@NullMarked
package dev.tapedeck.cli;

import org.jspecify.annotations.NullMarked;
