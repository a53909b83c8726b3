/**
 * Typed ids: a recording's SID can't be taken for a room's, and a malformed one never reaches a request.
 *
 * <p>Depends on nothing.
 */
@NullMarked
package dev.tapedeck.id;

import org.jspecify.annotations.NullMarked;
