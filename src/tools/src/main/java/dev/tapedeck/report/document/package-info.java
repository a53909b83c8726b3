/**
 * A vendor's document as it was written, its operations and servers.
 *
 * <p>The build step's own reader is not used: it refuses what it cannot generate from, and a report has to read old
 * documents as they are.
 */
@NullMarked
package dev.tapedeck.report.document;

import org.jspecify.annotations.NullMarked;
