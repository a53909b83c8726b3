package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.MediaUnavailableException;

/**
 * What a caller gets.
 *
 * @param type the exact class of the exception; empty if there was none
 * @param text the exception's whole message, or what the caller got instead of one
 * @param status the HTTP status that the exception tells; empty if it tells none
 * @param code the vendor's code that the exception tells; empty if it tells none
 * @param requests how many were sent, those to the storage host named
 * @param records how many were handed out before
 */
public record Outcome(String type, String text, String status, String code, String requests, int records) {
    static final Outcome UNKNOWN = new Outcome("", "", "", "", "", 0);

    static Outcome of(Exception thrown) {
        String text = String.valueOf(thrown.getMessage()).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:(port)");
        Outcome outcome = new Outcome(thrown.getClass().getName(), text, "", "", "", 0);
        if (thrown instanceof ApiException refused) {
            return outcome.status(refused.status()).code(refused.code().orElse(""));
        } else if (thrown instanceof MediaUnavailableException unavailable
                && unavailable.status().isPresent()) {
            return outcome.status(unavailable.status().getAsInt());
        }
        return outcome;
    }

    static Outcome of(String result) {
        return new Outcome("", result, "", "", "", 0);
    }

    Outcome type(Class<? extends Exception> exception) {
        return new Outcome(exception.getName(), text, status, code, requests, records);
    }

    Outcome status(int number) {
        return new Outcome(type, text, String.valueOf(number), code, requests, records);
    }

    Outcome code(String vendorCode) {
        return new Outcome(type, text, status, vendorCode, requests, records);
    }

    Outcome requests(int toService, int toStorage) {
        String sent = toStorage == 0 ? "" + toService : toService + " and " + toStorage + " for the file";
        return new Outcome(type, text, status, code, sent, records);
    }

    Outcome records(int number) {
        return new Outcome(type, text, status, code, requests, number);
    }
}
