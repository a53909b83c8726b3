/** The comparison for Java callers: both documents become clients, whose compiled classes are compared. */
@NullMarked
package dev.tapedeck.report.client;

import org.jspecify.annotations.NullMarked;
