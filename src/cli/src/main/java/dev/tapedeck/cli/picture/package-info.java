/** The picture of a room: who was recorded when, as one HTML file. */
@NullMarked
package dev.tapedeck.cli.picture;

import org.jspecify.annotations.NullMarked;
