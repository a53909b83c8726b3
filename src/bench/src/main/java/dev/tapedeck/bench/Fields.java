package dev.tapedeck.bench;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * A checksum over the fields of one record, in the order of the contract. It is cheap, without garbage and the same for
 * all contenders, so that it does not hide their differences. Not thread-safe; one object serves many records.
 */
final class Fields {
    private static final long ODD = 0x9E3779B97F4A7C15L;

    private long hash;

    Fields start() {
        hash = 17;
        return this;
    }

    Fields number(long value) {
        hash = (hash ^ value) * ODD;
        return this;
    }

    /** Adds a number that may be missing. */
    Fields number(@Nullable Number value) {
        return number(value == null ? Long.MIN_VALUE : value.longValue());
    }

    Fields text(@Nullable String value) {
        return number(value == null ? Long.MIN_VALUE : value.hashCode());
    }

    /** Adds the text of a parsed URI, because hashing its parts would cost more than parsing them. */
    Fields uri(@Nullable URI value) {
        return text(value == null ? null : value.toString());
    }

    /** Adds the value of an enum, ignoring case: the official SDK has OPUS where the service sends opus. */
    Fields name(String value) {
        long folded = value.length();
        for (int i = 0; i < value.length(); i++) {
            folded = folded * 31 + (value.charAt(i) | 0x20);
        }
        return number(folded);
    }

    long end() {
        return hash ^ hash >>> 32;
    }
}
