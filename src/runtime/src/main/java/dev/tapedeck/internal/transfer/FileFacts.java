package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.type.Link;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a service's own record says of a media file.
 *
 * @param sizeInBytes its size; empty if the record has none
 * @param externalLocation where it is if it was not stored by the service; empty otherwise
 */
public record FileFacts(OptionalLong sizeInBytes, Optional<Link> externalLocation) {
    /** Nothing is known. */
    public static final FileFacts UNKNOWN = new FileFacts(OptionalLong.empty(), Optional.empty());

    /** Facts of a file with this size, which counts as unknown if it is null, not positive or can't be read. */
    public static FileFacts ofSize(Supplier<@Nullable Long> size) {
        Long bytes = readable(size);
        // The services write 0 or null while there is no file.
        return bytes == null || bytes <= 0 ? UNKNOWN : new FileFacts(OptionalLong.of(bytes), Optional.empty());
    }

    /** The same with the place where the account's own file is; null if the service stored it. */
    public FileFacts storedAt(Supplier<@Nullable Link> location) {
        return new FileFacts(
                sizeInBytes,
                Optional.ofNullable(readable(location))
                        .filter(link -> !link.value().isBlank()));
    }

    // An odd value of one field is no reason to refuse the file.
    private static <T> @Nullable T readable(Supplier<@Nullable T> field) {
        try {
            return field.get();
        } catch (UnexpectedResponseException e) {
            return null;
        }
    }
}
