/** Checks requests and responses against the providers' contracts. */
@NullMarked
package dev.tapedeck.stub.contract;

import org.jspecify.annotations.NullMarked;
