/**
 * The implementation of {@code media}: resolves links, downloads files, resumes and verifies them.
 *
 * <p>Depends on {@code media} and {@code internal.calls}.
 */
@NullMarked
package dev.tapedeck.internal.transfer;

import org.jspecify.annotations.NullMarked;
