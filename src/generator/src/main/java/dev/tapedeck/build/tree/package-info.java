/**
 * A contract as a tree of JSON nodes: reading and writing YAML, operations, schemas, references, and the message of a
 * fault. Depends on Jackson alone.
 */
@NullMarked
package dev.tapedeck.build.tree;

import org.jspecify.annotations.NullMarked;
