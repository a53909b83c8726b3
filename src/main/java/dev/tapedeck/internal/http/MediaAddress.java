package dev.tapedeck.internal.http;

import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;

/**
 * Where a file is for a while.
 *
 * @param url the signed address, never to be shown
 * @param expires when it ends, if that is known
 * @param title the request that told it, for messages
 */
record MediaAddress(HttpUrl url, Optional<Instant> expires, String title) {}
