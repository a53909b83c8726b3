/**
 * The storage host: media files of any size, signed URLs that lead to them, and errors in S3's XML.
 *
 * <p>Depends on {@code http} and {@code resource}; a provider passes in the lookup of its files.
 */
@NullMarked
package dev.tapedeck.stub.storage;

import org.jspecify.annotations.NullMarked;
