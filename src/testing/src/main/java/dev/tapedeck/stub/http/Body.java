package dev.tapedeck.stub.http;

import java.io.IOException;
import java.io.OutputStream;

/** What an answer carries: its length is known, its bytes are written when the client takes them. */
public interface Body {

    /** How many bytes are written; an answer of none has no body. */
    long length();

    void writeTo(OutputStream out) throws IOException;
}
