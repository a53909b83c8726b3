package dev.tapedeck.build.resolve;

/** A kind of object that OpenAPI documents consist of; {@link DocumentParts} knows what each has inside. */
enum DocumentPart {
    DOCUMENT,
    PATH_ITEM,
    OPERATION,
    PARAMETER,
    REQUEST_BODY,
    RESPONSE,
    MEDIA_TYPE,
    ENCODING,
    EXAMPLE,
    SCHEMA
}
