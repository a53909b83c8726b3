package dev.tapedeck.internal.json;

import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds the id of a record that is being read, so that a message can name it. */
public final class RecordId {
    // A record's id is among its first fields; only the beginning of a long record is searched.
    private static final int FARTHEST = 16 * 1024;

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private RecordId() {}

    /**
     * Returns the id, {@code sid} or {@code id}, of the innermost object here that has one; an empty text if none has.
     */
    static String find(Utf8Tokens tokens) {
        for (int depth = tokens.path.depth(); depth > 0; depth--) {
            String id = tokens.path.isArray(depth) ? "" : find(tokens.in, tokens.path.start(depth));
            if (!id.isEmpty()) {
                return id;
            }
        }
        return "";
    }

    /** Returns the text with the id appended, if there is one. */
    public static String append(String text, @Nullable Object id) {
        String value = id == null ? "" : id.toString();
        return ID.matcher(value).matches() ? text + " (" + value + ")" : text;
    }

    private static String find(byte[] in, int start) {
        int limit = Math.min(in.length, start + FARTHEST);
        String id = "";
        try {
            int at = Utf8Text.endOfSpace(in, start + 1, limit);
            while (at < limit && in[at] == '"') {
                int endOfName = Utf8Text.skipString(in, at + 1, limit);
                int value = behind(in, endOfName + 1, limit);
                int end = RecordScan.endOfValue(in, value, limit);
                if (isNamed(in, at + 1, endOfName, "sid")) {
                    return text(in, value, end);
                } else if (isNamed(in, at + 1, endOfName, "id")) {
                    id = text(in, value, end);
                }
                at = behind(in, end, limit);
            }
        } catch (IOException e) {
            // The object ends here, or the rest is malformed.
        }
        return id;
    }

    /** Returns the index after the mark here and the spaces around it. */
    private static int behind(byte[] in, int from, int limit) throws IOException {
        int mark = Utf8Text.endOfSpace(in, from, limit);
        int next = Utf8Text.endOfSpace(in, mark + 1, limit);
        if (next >= limit) {
            throw new IOException("The text ended");
        }
        return next;
    }

    private static boolean isNamed(byte[] in, int from, int to, String name) {
        return to - from == name.length() && Utf8Text.plain(in, from, to).equals(name);
    }

    /** Returns the characters of a value that is a short plain string. */
    private static String text(byte[] in, int from, int to) {
        String value = in[from] == '"' ? Utf8Text.plain(in, from + 1, to - 1) : "";
        return ID.matcher(value).matches() ? value : "";
    }
}
