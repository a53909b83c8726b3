/**
 * Makes random JSON that is valid by a document, and compares it with the objects of a generated client. Reads the
 * vendor's document as it is written, by none of the steps that generate the client.
 */
@NullMarked
package dev.tapedeck.spec.sample;

import org.jspecify.annotations.NullMarked;
