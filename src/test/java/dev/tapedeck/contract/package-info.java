/** The generated clients held against the resolved contracts in {@code target/specs}, example by example. */
@NullMarked
package dev.tapedeck.contract;

import org.jspecify.annotations.NullMarked;
