package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.AuthenticationException;
import dev.tapedeck.error.AwaitException;
import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.error.CallInterruptedException;
import dev.tapedeck.error.CallTimeoutException;
import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.LocalFileException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.error.RateLimitException;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.error.VideoException;
import java.util.List;
import java.util.stream.Stream;

/**
 * What each exception means, in the document's words.
 *
 * @param type the exception
 * @param when when it comes
 * @param carries what its accessors tell besides the message
 */
record ErrorNames(Class<? extends RuntimeException> type, String when, String carries) {
    private static final String ATTEMPTS = "`attempts()`; the cause is the failure of the network";
    private static final String REFUSAL = "all of `ApiException`";

    static List<ErrorNames> all() {
        return Stream.of(connections(), refusals(), answers(), media())
                .flatMap(List::stream)
                .toList();
    }

    private static List<ErrorNames> connections() {
        return List.of(
                new ErrorNames(VideoException.class, "never itself: all others are below it", "the message"),
                new ErrorNames(
                        ConnectionException.class,
                        "no whole answer came; whether the service carried the request out is not known",
                        ATTEMPTS),
                new ErrorNames(CallTimeoutException.class, "the time was up before the answer had come", ATTEMPTS),
                new ErrorNames(
                        CallInterruptedException.class,
                        "the thread was interrupted; its flag is still set",
                        "`attempts()`"));
    }

    private static List<ErrorNames> refusals() {
        return List.of(
                new ErrorNames(
                        AwaitException.class,
                        "what `await(...)` waited for did not come: the time was up, or the thread was interrupted",
                        "`last()`: the object as it was seen last"),
                new ErrorNames(
                        ApiException.class,
                        "the service refused the request or failed: the status is not 2xx",
                        "`status()`, `code()`, `serviceMessage()`, `items()`, `documentation()`, `requestId()`,"
                                + " `retryAfter()`, `attempts()`"),
                new ErrorNames(
                        AuthenticationException.class,
                        "401: the credentials are refused; 403: they may not do this",
                        REFUSAL),
                new ErrorNames(
                        NotFoundException.class, "404: it is not there, or the credentials don't reach it", REFUSAL),
                new ErrorNames(
                        RateLimitException.class,
                        "429: too many requests; this one was not processed",
                        REFUSAL + "; `retryAfter()` says how long to wait"));
    }

    private static List<ErrorNames> answers() {
        return List.of(
                new ErrorNames(
                        UnexpectedResponseException.class,
                        "a successful answer is not as the contract says",
                        "the place in the message, as a JSON path"),
                new ErrorNames(
                        BrokenListingException.class,
                        "a listing can't go on: its next link leads elsewhere, is missing or repeats",
                        "the message; all records before were handed out"));
    }

    private static List<ErrorNames> media() {
        return List.of(
                new ErrorNames(
                        MediaUnavailableException.class,
                        "a recording has no media file, the storage host refuses it or sends a page in its place, or it"
                                + " is in the account's own bucket",
                        "`status()` of the storage host, `externalLocation()`"),
                new ErrorNames(
                        MediaSizeMismatchException.class,
                        "the storage host sends a file of another size than the service says; nothing is saved",
                        "`expectedBytes()`, `receivedBytes()`"),
                new ErrorNames(
                        MediaTooLargeException.class,
                        "a media file is larger than `withLargestFile` allows",
                        "the limit in the message"),
                new ErrorNames(
                        LocalFileException.class,
                        "a file of this machine can't be written",
                        "the cause is the failure of the file"));
    }
}
