package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.http.ByteRange;
import dev.tapedeck.stub.resource.SeededRandom;

/** One recording's or composition's file: its name on the storage host, of what kind it is, and the take in it. */
public record MediaFile(String name, Container container, Clip take) {

    String path() {
        return "/recordings/" + name;
    }

    public long sizeInBytes() {
        return take.sizeInBytes();
    }

    /** The entity tag, in its quotes: strong, for the bytes never change. */
    String etag() {
        return '"' + SeededRandom.of(name, 0).hex() + '"';
    }

    FilePart whole() {
        return new FilePart(this, 0, sizeInBytes());
    }

    FilePart part(ByteRange range) {
        return new FilePart(this, range.first(), range.length());
    }
}
