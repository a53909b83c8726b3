/**
 * The comparison on the wire: which operations correspond, what differs between their facts, and what each difference
 * means. Depends on {@code facts} and {@code output}.
 */
@NullMarked
package dev.tapedeck.report.wire;

import org.jspecify.annotations.NullMarked;
