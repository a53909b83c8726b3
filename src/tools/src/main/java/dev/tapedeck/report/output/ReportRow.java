package dev.tapedeck.report.output;

/**
 * One change of a report, in Markdown.
 *
 * @param section the kind of change
 * @param where the locations that changed
 * @param was the old state
 * @param is the new state
 * @param sees what a caller of our client notices
 */
public record ReportRow(Section section, String where, String was, String is, String sees) {}
