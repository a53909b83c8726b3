/** Applies OpenAPI Overlays to a document. Depends on {@code tree} alone. */
@NullMarked
package dev.tapedeck.build.overlay;

import org.jspecify.annotations.NullMarked;
