/**
 * The pages in {@code generated-docs}: what openapi-generator's templates print, and the methods of the facade added.
 *
 * <p>The pages are generated before the facade is compiled, so its methods are added afterwards.
 */
@NullMarked
package dev.tapedeck.build.docs;

import org.jspecify.annotations.NullMarked;
