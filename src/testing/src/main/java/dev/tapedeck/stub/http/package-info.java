/**
 * An HTTP server on the loopback interface: requests, routes, responses and errors.
 *
 * <p>Knows no provider and depends on none of the other packages.
 */
@NullMarked
package dev.tapedeck.stub.http;

import org.jspecify.annotations.NullMarked;
