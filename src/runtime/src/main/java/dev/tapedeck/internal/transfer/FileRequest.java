package dev.tapedeck.internal.transfer;

import java.util.OptionalLong;
import java.util.function.Supplier;

/**
 * Which file is to be fetched.
 *
 * @param title the request that leads to it, which names the file in messages and in the note beside its part
 * @param locate finds its address, by a request unless that was found before
 * @param lookup asks the service for its size, by a request; empty if the service doesn't know it
 * @param size the size that it must have; empty if that is not known yet
 * @param largest the largest size that the caller takes
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
