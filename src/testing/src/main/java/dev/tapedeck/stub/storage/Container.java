package dev.tapedeck.stub.storage;

/** The kind of a media file, which decides how its bytes begin. */
public interface Container {

    String contentType();

    /** The bytes before the filler, declaring a file of the take's exact size. */
    byte[] head(Clip take);
}
