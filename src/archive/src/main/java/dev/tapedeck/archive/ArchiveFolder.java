package dev.tapedeck.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The files of an archive and where they are. One process at a time has it. */
final class ArchiveFolder implements AutoCloseable {
    static final String SETTINGS = "tapedeck-archive.json";
    static final String SUMS = "SHA256SUMS";

    private static final String LOCK = ".tapedeck-archive.lock";
    private static final int CHUNK = 256 * 1024;
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu/MM/dd").withZone(ZoneOffset.UTC);

    private final Path root;
    private final @Nullable FileChannel lockFile;

    private ArchiveFolder(Path root, @Nullable FileChannel lockFile) {
        this.root = root;
        this.lockFile = lockFile;
    }

    /** Opens the folder to read it; without a lock if this process may not write there, as then nobody is kept out. */
    static ArchiveFolder openToRead(Path root) throws IOException {
        return Files.isWritable(root) ? open(root) : new ArchiveFolder(root, null);
    }

    /** Opens the folder, which is created if there is none. */
    static ArchiveFolder open(Path root) throws IOException {
        Files.createDirectories(root);
        Path path = root.resolve(LOCK);
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = tryLock(file);
            if (lock == null) {
                throw new ArchiveException("The archive " + root + " is in use by "
                        + Files.readString(path).strip() + ": wait until that ends, or archive into another folder");
            }
            file.truncate(0);
            file.write(ByteBuffer.wrap(("process " + ProcessHandle.current().pid() + "\n").getBytes(UTF_8)));
            return new ArchiveFolder(root, file);
        } finally {
            if (lock == null) {
                file.close();
            }
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            // This process has it.
            return null;
        }
    }

    Path root() {
        return root;
    }

    Path journal() {
        return root.resolve(Journal.NAME);
    }

    Path sums() {
        return root.resolve(SUMS);
    }

    /** Returns the path of a recording's file within the archive, with slashes. */
    static String path(Item item) {
        return DAY.format(item.created()) + "/" + item.room() + "/" + item.id() + "." + item.extension();
    }

    Path resolve(String path) {
        return root.resolve(path);
    }

    /** Returns the settings; empty for a new archive. */
    Optional<JsonObject> settings() throws IOException {
        return settings(root);
    }

    static Optional<JsonObject> settings(Path root) throws IOException {
        Path file = root.resolve(SETTINGS);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
        } catch (JsonParseException | IllegalStateException e) {
            throw new ArchiveException("Expected a JSON object in " + file + ": " + e.getMessage(), e);
        }
    }

    void write(JsonObject settings) throws IOException {
        write(
                SETTINGS,
                new GsonBuilder().setPrettyPrinting().serializeNulls().create().toJson(settings) + "\n");
    }

    /** Writes a text so that the file is on disk, whole, when this returns. */
    void write(String path, String text) throws IOException {
        Path target = root.resolve(path);
        Files.createDirectories(target.toAbsolutePath().getParent());
        Path part = target.resolveSibling("." + target.getFileName() + ".part");
        try (FileChannel file = FileChannel.open(
                part, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(UTF_8));
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(true);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Returns the SHA-256 of a file in lower case, as {@code sha256sum} prints it. */
    String sha256(String path) throws IOException {
        return sha256(root.resolve(path));
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] chunk = new byte[CHUNK];
            for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
                digest.update(chunk, 0, read);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Releases the lock too. */
    @Override
    public void close() throws IOException {
        if (lockFile != null) {
            lockFile.close();
        }
    }
}
