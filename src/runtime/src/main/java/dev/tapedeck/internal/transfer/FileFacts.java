package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.Link;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The facts about a media file in the service's record.
 *
 * @param sizeInBytes its size; empty if the record has none
 * @param externalLocation its address if the service did not store it; empty otherwise
 */
public record FileFacts(OptionalLong sizeInBytes, Optional<Link> externalLocation) {
    /** No facts. */
    public static final FileFacts UNKNOWN = new FileFacts(OptionalLong.empty(), Optional.empty());

    /**
     * Returns the facts of a file with this size, which counts as unknown if it is null, not positive or unreadable.
     */
    public static FileFacts ofSize(Supplier<@Nullable Long> size) {
        Long bytes = readable(size);
        // The services write 0 or null as long as there is no file.
        return bytes == null || bytes <= 0 ? UNKNOWN : new FileFacts(OptionalLong.of(bytes), Optional.empty());
    }

    /** Returns a copy with the address of the file in the account's own storage; null if the service stored it. */
    public FileFacts storedAt(Supplier<@Nullable Link> location) {
        return new FileFacts(
                sizeInBytes,
                Optional.ofNullable(readable(location))
                        .filter(link -> !link.value().isBlank()));
    }

    // An unreadable field is not a reason to refuse the file.
    private static <T> @Nullable T readable(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (UnexpectedResponseException e) {
            return null;
        }
    }
}
