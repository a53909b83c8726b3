package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

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
