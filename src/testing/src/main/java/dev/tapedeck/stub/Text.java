package dev.tapedeck.stub;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is text, in UTF-8. */
final class Text implements Body {

    static final Text NONE = new Text("");

    private final String text;
    private final byte[] bytes;

    Text(String text) {
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

    /** The text itself. */
    @Override
    public String toString() {
        return text;
    }
}
