package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.LocalFileException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The location of a part: hidden beside its target, under a name that another process can find.
 *
 * @param target the file that it is to become
 * @param name the name of the part and its note, without their endings
 */
record PartLocation(Path target, String name) {
    // Simultaneous transfers to one target have separate parts.
    private static final int PLACES = 8;

    /** The directory of the part and its target. */
    Path directory() {
        return Objects.requireNonNull(target.getParent());
    }

    Path part() {
        return target.resolveSibling(name + ".part");
    }

    private Path note() {
        return target.resolveSibling(name + ".part-note");
    }

    LocalFileException failure(IOException e) {
        return new TargetName(target).failure(e);
    }

    /** Gives the part the permissions of the target, and its owners as far as this process may set them. */
    void adoptPermissions() throws IOException {
        adoptPermissions(Set.of());
    }

    /**
     * Does the same, but keeps the part writable, so that another transfer can continue it even if the target is
     * read-only.
     */
    void adoptPermissionsToGrow() throws IOException {
        adoptPermissions(Set.of(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    private void adoptPermissions(Set<PosixFilePermission> besides) throws IOException {
        PosixFileAttributeView own = Files.getFileAttributeView(part(), PosixFileAttributeView.class);
        if (own == null || !Files.exists(target)) {
            return;
        }
        PosixFileAttributes replaced = Files.readAttributes(target, PosixFileAttributes.class);
        try {
            own.setGroup(replaced.group());
            own.setOwner(replaced.owner());
        } catch (IOException e) {
            // Only some users may change the owner of a file; permissions are set anyway.
        }
        Set<PosixFilePermission> permissions = new HashSet<>(replaced.permissions());
        permissions.addAll(besides);
        own.setPermissions(permissions);
    }

    private static PartLocation of(Path target, int number) {
        // Its length is fixed, because the target's own name may have the maximum length.
        UUID name = UUID.nameUUIDFromBytes(String.valueOf(target.getFileName()).getBytes(StandardCharsets.UTF_8));
        return new PartLocation(target, ".tapedeck-" + name + (number == 0 ? "" : "-" + number));
    }

    /**
     * Returns the part of this file from an earlier transfer; null if there is no usable one. Deletes unusable parts,
     * unless another transfer is writing them.
     */
    static @Nullable PartFile find(Path target, String title) {
        Path real = TargetName.of(target).path();
        PartFile found = null;
        for (int number = 0; number < PLACES; number++) {
            PartLocation place = of(real, number);
            if (Files.exists(place.part()) || Files.exists(place.note())) {
                found = place.takeUp(title, found);
            }
        }
        return found;
    }

    private @Nullable PartFile takeUp(String title, @Nullable PartFile better) {
        try {
            PartNote taken = PartNote.take(note());
            if (taken == null) {
                return better;
            }
            PartOrigin origin = PartOrigin.parse(taken.earlier(), title);
            long bytes = Files.exists(part()) ? Files.size(part()) : 0;
            long size = origin.version().sizeInBytes().orElse(Long.MAX_VALUE);
            if (better == null && origin.version().validator().isPresent() && bytes > 0 && bytes <= size) {
                // Of a complete file, the last byte is requested again, because a range must not be empty.
                return PartFile.open(this, taken, origin, Math.min(bytes, size - 1));
            }
            Files.deleteIfExists(part());
            taken.remove();
            taken.close();
        } catch (IOException e) {
            // It cannot be locked or read here, so it is unusable.
        }
        return better;
    }

    /**
     * Returns an empty part of this target, and creates the directory if it is missing.
     *
     * @throws LocalFileException if it cannot be created, or the file system refuses the target's name
     */
    static PartFile create(Path target, String title) {
        TargetName name = TargetName.of(target);
        Path real = name.path();
        PartOrigin origin = PartOrigin.unknown(title);
        PartLocation alone = new PartLocation(real, ".tapedeck-" + UUID.randomUUID());
        try {
            createDirectories(name, alone.directory());
            name.tryOut();
            for (int number = 0; number < PLACES; number++) {
                PartLocation place = of(real, number);
                PartNote note = place.lock();
                if (note != null) {
                    return PartFile.open(place, note, origin, 0);
                }
            }
            return PartFile.open(alone, null, origin, 0);
        } catch (IOException e) {
            throw alone.failure(e);
        }
    }

    /** Creates the directory, and syncs the names of the directories that were missing. */
    private static void createDirectories(TargetName target, Path directory) {
        List<Path> changed = new ArrayList<>();
        for (Path path = directory; path != null && !Files.exists(path); path = path.getParent()) {
            changed.add(Objects.requireNonNull(path.getParent()));
        }
        try {
            Files.createDirectories(directory);
        } catch (IOException e) {
            throw target.failure("could not create the directory " + TargetName.excerpt(directory), e);
        }
        changed.forEach(PartLocation::sync);
    }

    /** Writes the names in a directory to the disk. */
    static void sync(Path directory) {
        try (FileChannel names = FileChannel.open(directory, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException e) {
            // Not every system can open a directory, and those that cannot have no other way to sync a name.
        }
    }

    /** Returns the note of a location that is free; null if it is not, or if the file system has no locks. */
    private @Nullable PartNote lock() {
        try {
            return PartNote.take(note());
        } catch (IOException e) {
            return null;
        }
    }
}
