package dev.tapedeck.internal.transfer;

import dev.tapedeck.error.ConnectionException;
import dev.tapedeck.error.MediaSizeMismatchException;
import dev.tapedeck.error.MediaTooLargeException;
import dev.tapedeck.error.MediaUnavailableException;
import dev.tapedeck.error.VideoException;
import dev.tapedeck.internal.calls.ConnectionFailures;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * Converts the failures of a transfer to exceptions for the user.
 *
 * @param title the request that led to the file
 */
record DownloadFailures(String title) {
    private static final int OK = 200;

    MediaUnavailableException page(ErrorPage page) {
        return new MediaUnavailableException(
                "Expected the file of " + title + " but the storage host sent a page of " + page, OK);
    }

    /** Returns the exception for a file of this size; empty if only more bytes than the limit are known. */
    MediaTooLargeException tooLarge(long limit, OptionalLong size) {
        return new MediaTooLargeException(
                "Expected the file of " + title + " to have at most " + limit + " bytes but it "
                        + (size.isPresent() ? "has " + size.getAsLong() : "is larger")
                        + ": raise withMaxFileBytes(...) or maxFileBytes(...)");
    }

    /** Returns the failure after this many bytes, whose file cannot be distinguished from another one. */
    ConnectionException unproven(long position, int attempts) {
        return new ConnectionException(
                "The stream broke off after " + position
                        + " bytes, and the storage host does not prove that it still has the same file",
                null,
                attempts);
    }

    /** Returns the exception for this failure of the last attempt, when this many bytes had been received. */
    VideoException failed(IOException failure, long position, OptionalLong size, int attempts) {
        if (failure instanceof StorageRefusalException refused) {
            return new MediaUnavailableException(
                    "The storage host refused the file of " + title + " with " + refused.status(), refused.status());
        } else if (failure instanceof WrongSizeException wrong) {
            return new MediaSizeMismatchException(
                    "Expected the file of " + title + " to have " + wrong.expected()
                            + " bytes but the storage host sent " + wrong.received(),
                    wrong.expected(),
                    wrong.received());
        }
        String total = size.isPresent() ? " of " + size.getAsLong() : "";
        String end = position == 0 ? " did not arrive" : " broke off after " + position + total + " bytes";
        return ConnectionFailures.because(failure, "The file of " + title + end, attempts);
    }
}
