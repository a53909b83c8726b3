package dev.tapedeck.internal.transfer;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * A file to fetch.
 *
 * @param title the request that leads to it, which names the file in messages and in the note beside its part
 * @param locate returns its address, by a request unless it was prefetched
 * @param lookup fetches its size from the service, by a request; empty if the service does not know it
 * @param size the size that it must have; empty if that is not known yet
 * @param largest the largest size that the caller accepts
 */
record FileRequest(
        String title, Supplier<ResolvedLink> locate, Supplier<OptionalLong> lookup, OptionalLong size, long largest) {
    FileRequest locatedBy(Supplier<ResolvedLink> address) {
        return new FileRequest(title, address, lookup, size, largest);
    }

    FileRequest ofSize(long bytes) {
        return new FileRequest(title, locate, lookup, OptionalLong.of(bytes), largest);
    }

    FileRequest upTo(long bytes) {
        return new FileRequest(title, locate, lookup, size, bytes);
    }
}
