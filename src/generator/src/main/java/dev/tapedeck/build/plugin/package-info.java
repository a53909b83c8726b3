/** The goals of the Maven plugin. Each passes paths on and reports faults; the work is in the other packages. */
@NullMarked
package dev.tapedeck.build.plugin;

import org.jspecify.annotations.NullMarked;
