package dev.tapedeck.build.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Sets the permissions of all entries of jars to those of umask 022, so that builds are reproducible whatever their
 * umask is. Maven's plugins copy the permissions of the files and have no option for this.
 */
public final class SetJarModes {
    private static final int FILE = 0100644;
    private static final int FOLDER = 0040755;

    // The layout of the central directory, its end and its entries, from the specification of zip files (APPNOTE.TXT).
    private static final int END = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int END_COUNT = 10;
    private static final int END_START = 16;
    private static final int ENTRY = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int ENTRY_NAME_LENGTH = 28;
    private static final int ENTRY_EXTRA_LENGTH = 30;
    private static final int ENTRY_COMMENT_LENGTH = 32;
    private static final int ENTRY_ATTRIBUTES = 38;

    private SetJarModes() {}

    /** Rewrites the jars in a folder, for the module of the plugin itself, which cannot run the plugin. */
    public static void main(String[] arguments) throws IOException {
        apply(Path.of(arguments[0]));
    }

    /** Rewrites the jars in this folder whose entries have other permissions. */
    public static void apply(Path folder) throws IOException {
        try (var jars = Files.newDirectoryStream(folder, "*.jar")) {
            for (Path jar : jars) {
                rewrite(jar);
            }
        }
    }

    private static void rewrite(Path jar) throws IOException {
        byte[] before = Files.readAllBytes(jar);
        ByteBuffer bytes = ByteBuffer.wrap(before.clone()).order(ByteOrder.LITTLE_ENDIAN);
        int end = bytes.limit() - END_SIZE;
        if (end < 0 || bytes.getInt(end) != END) {
            throw new IOException("Expected a jar without a comment, and of the format before Zip64, at " + jar);
        }
        int entry = bytes.getInt(end + END_START);
        for (int i = Short.toUnsignedInt(bytes.getShort(end + END_COUNT)); i > 0; i--) {
            if (entry < 0 || entry > end - ENTRY_SIZE || bytes.getInt(entry) != ENTRY) {
                throw new IOException("Expected " + i + " more entries in the directory of " + jar);
            }
            entry = rewrite(bytes, entry);
        }
        if (!Arrays.equals(before, bytes.array())) {
            Files.write(jar, bytes.array());
        }
    }

    /** Sets the permissions of an entry, and returns the position of the next one. */
    private static int rewrite(ByteBuffer bytes, int entry) {
        int name = entry + ENTRY_SIZE;
        int length = Short.toUnsignedInt(bytes.getShort(entry + ENTRY_NAME_LENGTH));
        boolean folder = length > 0 && bytes.get(name + length - 1) == '/';
        // The lower half holds the attributes of MS-DOS, such as whether the entry is a folder.
        int ofDos = bytes.getInt(entry + ENTRY_ATTRIBUTES) & 0xffff;
        bytes.putInt(entry + ENTRY_ATTRIBUTES, (folder ? FOLDER : FILE) << 16 | ofDos);
        return name
                + length
                + Short.toUnsignedInt(bytes.getShort(entry + ENTRY_EXTRA_LENGTH))
                + Short.toUnsignedInt(bytes.getShort(entry + ENTRY_COMMENT_LENGTH));
    }
}
