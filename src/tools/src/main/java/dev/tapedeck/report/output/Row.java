package dev.tapedeck.report.output;

/**
 * One change of a report, in Markdown.
 *
 * @param section what kind of change it is
 * @param where the places that changed
 * @param was what was there
 * @param is what is there now
 * @param sees what a caller of our client notices
 */
public record Row(Section section, String where, String was, String is, String sees) {}
