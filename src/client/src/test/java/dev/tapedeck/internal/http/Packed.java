package dev.tapedeck.internal.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.function.Function;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/** Bytes as servers pack them. */
final class Packed {
    private Packed() {}

    static byte[] gzip(byte[] bytes) {
        return packed(bytes, out -> {
            try {
                return new GZIPOutputStream(out);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    static byte[] deflate(byte[] bytes, boolean bare) {
        return packed(bytes, out -> new DeflaterOutputStream(out, new Deflater(9, bare)));
    }

    private static byte[] packed(byte[] bytes, Function<OutputStream, ? extends DeflaterOutputStream> packing) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = packing.apply(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    static byte[] join(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }
}
