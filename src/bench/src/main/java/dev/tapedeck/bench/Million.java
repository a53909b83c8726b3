package dev.tapedeck.bench;

import java.net.URI;

/** A JVM that lists all records and prints their checksum, or the error that ended it. */
final class Million {
    private Million() {}

    public static void main(String... arguments) {
        Query query = Query.pages(1000);
        Checksum.Counter counter = new Checksum.Counter();
        try (Ours ours = new Ours(URI.create(arguments[0]))) {
            ours.list(arguments[1].equals("ahead") ? query.ahead() : query, counter);
            System.out.println(counter.sum());
        } catch (OutOfMemoryError e) {
            System.out.println(e.getMessage() + " after " + counter.records() + " records");
        }
        System.exit(0);
    }
}
