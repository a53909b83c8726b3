/** Text for terminals: tables, widths, encodings. */
@NullMarked
package dev.tapedeck.cli.text;

import org.jspecify.annotations.NullMarked;
