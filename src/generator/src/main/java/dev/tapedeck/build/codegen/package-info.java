/** The generator as openapi-generator runs it: what a resolved contract becomes, and the names that Java has for it. */
@NullMarked
package dev.tapedeck.build.codegen;

import org.jspecify.annotations.NullMarked;
