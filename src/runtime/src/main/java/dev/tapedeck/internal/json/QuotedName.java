package dev.tapedeck.internal.json;

import java.util.Arrays;

/** A field's name as the bytes that JSON has behind its first quote, the second quote last. Immutable. */
final class QuotedName {
    private final byte[] bytes;
    // The first and the last eight: enough to tell a name of up to 15 letters.
    private final long head;
    private final long headMask;
    private final long tail;

    /** Takes the bytes as they are. */
    QuotedName(byte[] bytes) {
        this.bytes = bytes;
        int length = bytes.length;
        this.headMask = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1;
        this.head = Utf8Text.eight(Arrays.copyOf(bytes, Math.max(length, Long.BYTES)), 0) & headMask;
        this.tail = length < Long.BYTES ? 0 : Utf8Text.eight(bytes, length - Long.BYTES);
    }

    /** Whether it stands here; a short one that is followed by few bytes is not found. */
    boolean isAt(byte[] in, int from) {
        int to = from + bytes.length;
        if (to > in.length || from + Long.BYTES > in.length) {
            return false;
        }
        if ((Utf8Text.eight(in, from) & headMask) != head) {
            return false;
        }
        return bytes.length <= Long.BYTES
                || (Utf8Text.eight(in, to - Long.BYTES) == tail
                        && (bytes.length <= 2 * Long.BYTES || Arrays.equals(bytes, 0, bytes.length, in, from, to)));
    }

    /** How many bytes there are, with the quote. */
    int length() {
        return bytes.length;
    }
}
