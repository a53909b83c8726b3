/** The Maven plugin of the build step: a goal for each of its parts, which only hands over paths and tells faults. */
@NullMarked
package dev.tapedeck.build.plugin;

import org.jspecify.annotations.NullMarked;
