/**
 * An operation as a flat list of facts by location, with all references followed and one spelling for OpenAPI 3.0 and
 * 3.1. Depends on {@code document}.
 */
@NullMarked
package dev.tapedeck.report.facts;

import org.jspecify.annotations.NullMarked;
