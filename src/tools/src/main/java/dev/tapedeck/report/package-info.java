/**
 * The change report: what a new version of a vendor's document changes for users of the client.
 *
 * <p>{@link dev.tapedeck.report.SpecReport} is the program. It compares both documents on the wire ({@code document},
 * {@code facts}, {@code wire}) and the clients generated from them ({@code client}), and writes {@code output}.
 */
@NullMarked
package dev.tapedeck.report;

import org.jspecify.annotations.NullMarked;
