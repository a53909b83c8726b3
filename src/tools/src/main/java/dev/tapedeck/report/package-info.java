/**
 * The change report: what a new version of a vendor's document changes for callers of the old one.
 *
 * <p>{@link dev.tapedeck.report.SpecReport} is the program. Both documents are flattened into places and what holds
 * there, the two are compared, and {@code Rule} says what each difference means. Runs inside Maven, beside the build
 * step, whose reader of YAML it uses; it depends on nothing of the client.
 */
@NullMarked
package dev.tapedeck.report;

import org.jspecify.annotations.NullMarked;
