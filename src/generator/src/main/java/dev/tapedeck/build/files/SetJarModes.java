package dev.tapedeck.build.files;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Gives the entries of jars the permissions that they have where the umask is 022, so that two builds make the same
 * jars whatever their umask is. Maven's plugins take them from the files, and can't be told otherwise.
 */
public final class SetJarModes {
    private static final int FILE = 0100644;
    private static final int FOLDER = 0040755;

    // The directory of a zip file, its end and its entries, as the format's specification (APPNOTE.TXT) lays them out.
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

    /** Rewrites the jars of the folder that the argument names: for the module whose plugin can't run in itself. */
    public static void main(String[] arguments) throws IOException {
        apply(Path.of(arguments[0]));
    }

    /** Rewrites the jars of this folder; those whose entries have these permissions are left alone. */
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

    /** Sets an entry's permissions; where the next one starts. */
    private static int rewrite(ByteBuffer bytes, int entry) {
        int name = entry + ENTRY_SIZE;
        int length = Short.toUnsignedInt(bytes.getShort(entry + ENTRY_NAME_LENGTH));
        boolean folder = length > 0 && bytes.get(name + length - 1) == '/';
        // The lower half is what MS-DOS knows of files: whether they are folders.
        int ofDos = bytes.getInt(entry + ENTRY_ATTRIBUTES) & 0xffff;
        bytes.putInt(entry + ENTRY_ATTRIBUTES, (folder ? FOLDER : FILE) << 16 | ofDos);
        return name
                + length
                + Short.toUnsignedInt(bytes.getShort(entry + ENTRY_EXTRA_LENGTH))
                + Short.toUnsignedInt(bytes.getShort(entry + ENTRY_COMMENT_LENGTH));
    }
}
