/**
 * What the resources of both providers have in common: reproducible made-up values, stores, listings and deletions.
 *
 * <p>Depends on none of the other packages.
 */
@NullMarked
package dev.tapedeck.stub.resource;

import org.jspecify.annotations.NullMarked;
