/** Files and folders that the build writes: formatting, digests, permissions in jars. Knows no contract. */
@NullMarked
package dev.tapedeck.build.files;

import org.jspecify.annotations.NullMarked;
