package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.OutputStream;

/** A body that is text, in UTF-8. */
public final class TextBody implements Body {

    static final TextBody NONE = new TextBody("");

    private final String text;
    private final byte[] bytes;

    public TextBody(String text) {
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
