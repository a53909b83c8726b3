/** The client of Reel Video. */
@NullMarked
package dev.tapedeck.reel;

import org.jspecify.annotations.NullMarked;
