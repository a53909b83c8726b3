/**
 * Reads compiled classes of a client, without loading them: which of its public methods calls which operation.
 *
 * <p>May use ASM, and nothing else of the build.
 */
@NullMarked
package dev.tapedeck.build.facade;

import org.jspecify.annotations.NullMarked;
