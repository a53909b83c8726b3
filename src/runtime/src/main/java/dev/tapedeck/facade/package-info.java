/**
 * What somebody needs who writes a facade on a client that was generated for a document of their own: the calls, with
 * the retries, limits, errors and listings that the clients of this project have.
 */
@NullMarked
package dev.tapedeck.facade;

import org.jspecify.annotations.NullMarked;
