package dev.tapedeck.internal.transfer;

import dev.tapedeck.internal.calls.Operation;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import okhttp3.HttpUrl;

/**
 * The temporary address of a file.
 *
 * @param url the signed address, which must never be shown
 * @param expires when it expires, if that is known
 * @param title the request that led to it, for messages
 * @param operation the operation of that request
 * @param sizeInBytes the file's size, if the same response had it
 */
record ResolvedLink(
        HttpUrl url, Optional<Instant> expires, String title, Operation operation, OptionalLong sizeInBytes) {}
