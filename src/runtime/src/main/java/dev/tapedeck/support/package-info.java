/**
 * Used by generated code only: JSON adapters, request inputs, ids.
 *
 * <p>Public because generated classes are in packages of their own. It may change in any release, together with the
 * generator: a client must be generated and run with the same version of both.
 */
@NullMarked
package dev.tapedeck.support;

import org.jspecify.annotations.NullMarked;
