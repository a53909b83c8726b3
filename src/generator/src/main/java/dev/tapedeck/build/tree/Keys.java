package dev.tapedeck.build.tree;

/**
 * The specification extensions by which steps pass facts on to later steps and to the views. Overlays may set the first
 * six; the rest are set by the steps and never leave the build.
 */
public final class Keys {
    /** On a schema or tag: the name of its class or group. */
    public static final String NAME = "x-name";

    /** On an enum: the names of its constants, by value. */
    public static final String CONSTANTS = "x-constants";

    /** On a field: its value stays out of {@code toString()}. */
    public static final String HIDDEN = "x-hidden";

    /** On a schema: the name of the interface that its class shares with other classes. */
    public static final String SHARED_TYPE = "x-shared-type";

    /** On the document: the kinds of ids, by format. */
    public static final String IDS = "x-ids";

    /** On the document: {@code seconds} if requests have times without fractions. */
    public static final String TIME_PRECISION = "x-time-precision";

    /** On a field or parameter: its name in JSON or in the request, where the Java name is another. */
    public static final String WIRE_NAME = "x-wire-name";

    /** On a schema: the alternatives that its values may be; on an alternative that is a class, {@link #VALUES}. */
    public static final String ALTERNATIVES = "x-alternatives";

    /** On a schema with alternatives: the field whose value tells them apart. */
    public static final String DISCRIMINATOR = "x-discriminator";

    /** On an alternative: the values of the discriminator that mean it. */
    public static final String VALUES = "x-values";

    /** On the document: the payloads of its webhooks, by their names. */
    public static final String WEBHOOKS = "x-webhooks";

    /** On a schema: its fields are the alternatives that its values may be. */
    public static final String ANY_OF = "x-any-of";

    /** On a field: an interface that the class shares with others has its accessor too. */
    public static final String SHARED = "x-shared";

    /** On the schema of a shared interface: the names of its classes. */
    public static final String SHARED_BY = "x-shared-by";

    /** On a schema: the last part of the package of its class. */
    public static final String PACKAGE = "x-package";

    /** On a field of a list envelope: it is the list of records. */
    public static final String RECORDS = "x-records";

    /** On the schema of an id: the name of its page in the docs. */
    public static final String PAGE = "x-page";

    /** On the item of a path: by method, a list of operations that send other bodies than that of the method. */
    public static final String OTHER_BODIES = "x-other-bodies";

    /** On an operation: its path as the vendor spells it. */
    public static final String PATH = "x-path";

    /** On an operation: the name of the schema of its request object. */
    public static final String REQUEST = "x-request";

    /** On an operation: the schema of its request object, until it has a name. */
    public static final String LIFTED_INPUTS = "x-lifted";

    /** On a request object: the title of its operation. */
    public static final String OPERATION = "x-operation";

    /** On a request object or an input: where values are sent, such as {@code query}. */
    public static final String IN = "x-in";

    /** On a request object: no body is sent if none of its inputs is set. */
    public static final String OPTIONAL_BODY = "x-optional-body";

    /** On an input: how a list or object is serialized. */
    public static final String STYLE = "x-style";

    /** On an input: what separates joined values. */
    public static final String SEPARATOR = "x-separator";

    /** On an input: a query has its reserved characters unencoded. */
    public static final String RESERVED = "x-reserved";

    /** On an input: the media type of its part in a multipart body. */
    public static final String PART_TYPE = "x-part-type";

    /** On an input: the part of a multipart body whose header it is. */
    public static final String HEADER_OF = "x-header-of";

    /** On an input: it is sent as JSON text. */
    public static final String JSON = "x-json";

    /** On an operation: the media type of its request body. */
    public static final String MEDIA_TYPE = "x-media-type";

    /** On an operation: the media types that it accepts. */
    public static final String ACCEPT = "x-accept";

    /** On an operation: its response body is streamed. */
    public static final String STREAMING = "x-streaming";

    private Keys() {}
}
