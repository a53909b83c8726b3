package dev.tapedeck.build.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest of the contents and names of files. */
public final class FileDigest {
    private FileDigest() {}

    /** Returns the digest of these files and folders, wherever they are; a missing one counts as an empty folder. */
    public static String of(List<Path> inputs) throws IOException {
        MessageDigest digest = sha256();
        for (Path input : inputs) {
            for (Path file : files(input)) {
                update(digest, input.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Separates name and content, so that text moved from one to the other changes the digest. */
    private static void update(MessageDigest digest, String name, byte[] content) {
        digest.update((name + "\0" + content.length + "\0").getBytes(StandardCharsets.UTF_8));
        digest.update(content);
    }

    private static List<Path> files(Path input) throws IOException {
        if (!Files.exists(input)) {
            return List.of();
        }
        try (var tree = Files.walk(input)) {
            return tree.filter(Files::isRegularFile).sorted().toList();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime has SHA-256", e);
        }
    }
}
