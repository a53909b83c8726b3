package dev.tapedeck.internal.json;

import java.util.Arrays;

/** The bytes of a field's name in JSON after its first quote, including the second quote. Immutable. */
final class QuotedName {
    private final byte[] bytes;
    // The first and the last eight bytes: enough to identify a name of up to 15 letters.
    private final long head;
    private final long headMask;
    private final long tail;

    /** Takes the bytes without a copy. */
    QuotedName(byte[] bytes) {
        this.bytes = bytes;
        int length = bytes.length;
        this.headMask = length < Long.BYTES ? (1L << (length * Byte.SIZE)) - 1 : -1;
        this.head = Utf8Text.eight(Arrays.copyOf(bytes, Math.max(length, Long.BYTES)), 0) & headMask;
        this.tail = length < Long.BYTES ? 0 : Utf8Text.eight(bytes, length - Long.BYTES);
    }

    /** Returns whether the name is here; a short one near the end of the text is not found. */
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

    /** The number of bytes, including the quote. */
    int length() {
        return bytes.length;
    }
}
