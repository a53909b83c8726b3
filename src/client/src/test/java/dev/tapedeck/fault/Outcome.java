package dev.tapedeck.fault;

import dev.tapedeck.error.ApiException;
import dev.tapedeck.error.MediaUnavailableException;

/**
 * What the user gets.
 *
 * @param exception the class of the exception without its package; empty if there was none
 * @param text the exception's whole message, or what the user got instead of one
 * @param status the HTTP status of the exception; empty if it has none
 * @param code the provider's code of the exception; empty if it has none
 * @param requests how many were sent to the service, and for the file
 * @param records how many were returned before
 */
record Outcome(String exception, String text, String status, String code, String requests, int records) {
    static Outcome of(Exception thrown) {
        String text = String.valueOf(thrown.getMessage()).replaceAll("127\\.0\\.0\\.1:\\d+", "127.0.0.1:(port)");
        String name = thrown.getClass().getSimpleName();
        if (thrown instanceof ApiException refused) {
            return new Outcome(name, text, "" + refused.status(), refused.code().orElse(""), "", 0);
        } else if (thrown instanceof MediaUnavailableException unavailable
                && unavailable.status().isPresent()) {
            return new Outcome(name, text, "" + unavailable.status().getAsInt(), "", "", 0);
        }
        return new Outcome(name, text, "", "", "", 0);
    }

    static Outcome of(String result) {
        return new Outcome("", result, "", "", "", 0);
    }

    Outcome requests(int toService, int toStorage) {
        String sent = toStorage == 0 ? "" + toService : toService + " and " + toStorage + " for the file";
        return new Outcome(exception, text, status, code, sent, records);
    }

    Outcome records(int number) {
        return new Outcome(exception, text, status, code, requests, number);
    }
}
