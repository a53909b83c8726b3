package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** The body of a response: its length is known, its bytes are written while the client reads them. */
public interface Body {

    /** Returns the number of bytes; a response with 0 is sent without a body. */
    long length();

    void writeTo(OutputStream out) throws IOException;

    /** Some bytes. */
    final class Bytes implements Body {

        private final byte[] bytes;

        /** Creates a body of this array, which must no longer change. */
        public Bytes(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }
    }

    /** Another body of the same length: each bit is the other one. */
    record Inverted(Body real) implements Body {

        @Override
        public long length() {
            return real.length();
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            real.writeTo(new FilterOutputStream(out) {
                @Override
                public void write(int b) throws IOException {
                    out.write(~b);
                }

                @Override
                public void write(byte[] bytes, int start, int length) throws IOException {
                    byte[] inverted = new byte[length];
                    for (int i = 0; i < length; i++) {
                        inverted[i] = (byte) ~bytes[start + i];
                    }
                    out.write(inverted);
                }
            });
        }
    }

    /** A text in UTF-8. */
    final class Text implements Body {

        private final String text;
        private final byte[] bytes;

        public Text(String text) {
            this.text = text;
            this.bytes = text.getBytes(UTF_8);
        }

        @Override
        public long length() {
            return bytes.length;
        }

        @Override
        public void writeTo(OutputStream out) throws IOException {
            out.write(bytes);
        }

        /** Returns the text itself. */
        @Override
        public String toString() {
            return text;
        }
    }
}
