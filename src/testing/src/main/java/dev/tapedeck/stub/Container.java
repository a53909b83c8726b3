package dev.tapedeck.stub;

/** The kind of a media file, which decides how its bytes begin. */
interface Container {

    String contentType();

    /** The bytes before the filler, declaring a file of the take's exact size. */
    byte[] head(Take take);
}
