/** How names of a contract become names in Java: types, members, constants and literals. Depends on nothing of ours. */
@NullMarked
package dev.tapedeck.build.names;

import org.jspecify.annotations.NullMarked;
