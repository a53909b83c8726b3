/** Checks of the generated clients against the resolved contracts of {@code tapedeck-contracts}, example by example. */
@NullMarked
package dev.tapedeck.contract;

import org.jspecify.annotations.NullMarked;
