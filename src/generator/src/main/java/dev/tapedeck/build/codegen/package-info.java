/** The generator as openapi-generator runs it, named {@code tapedeck}. On top of all packages but the Maven plugin. */
@NullMarked
package dev.tapedeck.build.codegen;

import org.jspecify.annotations.NullMarked;
