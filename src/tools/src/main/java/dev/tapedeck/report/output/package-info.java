/** The report as it is written: rows in sections, a verdict, Markdown. Depends on nothing of ours. */
@NullMarked
package dev.tapedeck.report.output;

import org.jspecify.annotations.NullMarked;
