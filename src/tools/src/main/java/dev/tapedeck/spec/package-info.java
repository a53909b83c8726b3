/**
 * Generates and compiles a client of any document, and tries it: {@code -Ptry-spec}. Depends on the generator and the
 * runtime, never on the client.
 */
@NullMarked
package dev.tapedeck.spec;

import org.jspecify.annotations.NullMarked;
