/**
 * Request inputs as paths, queries, forms and bodies, in the styles of OpenAPI; response bodies as objects.
 *
 * <p>Depends on {@code support}, {@code type} and {@code internal.json}.
 */
@NullMarked
package dev.tapedeck.internal.convert;

import org.jspecify.annotations.NullMarked;
