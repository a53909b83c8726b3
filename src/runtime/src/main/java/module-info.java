/**
 * The parts that a generated client of any document needs: calls, paging, media, errors and JSON.
 *
 * <p>{@link dev.tapedeck} has the settings of clients and calls, {@link dev.tapedeck.paging} listings,
 * {@link dev.tapedeck.media} downloads, {@link dev.tapedeck.error} exceptions, and {@link dev.tapedeck.type} ids, enums
 * and links. {@link dev.tapedeck.facade} makes the calls of a client that is generated from your own document.
 * {@link dev.tapedeck.support} is for generated code, and may change in any release.
 */
// Retrofit is an automatic module. dev.tapedeck, to which internal packages are exported, is compiled after this one.
@SuppressWarnings({"module", "requires-transitive-automatic"})
module dev.tapedeck.runtime {
    requires transitive com.google.gson;
    requires transitive okhttp3;
    requires transitive retrofit2;
    requires static transitive org.jspecify;
    requires okio;
    requires kotlin.stdlib;

    exports dev.tapedeck;
    exports dev.tapedeck.error;
    exports dev.tapedeck.facade;
    exports dev.tapedeck.media;
    exports dev.tapedeck.paging;
    exports dev.tapedeck.support;
    exports dev.tapedeck.type;
    exports dev.tapedeck.internal.calls to
            dev.tapedeck;
    exports dev.tapedeck.internal.convert to
            dev.tapedeck;
    exports dev.tapedeck.internal.http to
            dev.tapedeck;
    exports dev.tapedeck.internal.json to
            dev.tapedeck;
    exports dev.tapedeck.internal.listing to
            dev.tapedeck;
    exports dev.tapedeck.internal.signing to
            dev.tapedeck;
    exports dev.tapedeck.internal.text to
            dev.tapedeck;
    exports dev.tapedeck.internal.threads to
            dev.tapedeck;
    exports dev.tapedeck.internal.transfer to
            dev.tapedeck;
}
