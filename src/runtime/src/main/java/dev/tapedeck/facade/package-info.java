/**
 * Calls for your own facade on a client that was generated for your own document, with the retries, limits, errors and
 * listings of this project's clients.
 */
@NullMarked
package dev.tapedeck.facade;

import org.jspecify.annotations.NullMarked;
