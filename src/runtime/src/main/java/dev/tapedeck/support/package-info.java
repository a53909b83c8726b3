/**
 * What generated code uses, and nobody else: adapters of JSON, request inputs, ids.
 *
 * <p>Public because generated classes live in packages of their own. It changes with the generator, in any release: a
 * client is generated and run with the same version of both.
 */
@NullMarked
package dev.tapedeck.support;

import org.jspecify.annotations.NullMarked;
