package dev.tapedeck.bench;

import java.net.URI;

/** A JVM that fetches the first page and prints its checksum. */
final class FirstPage {
    static final int RECORDS = 50;

    private FirstPage() {}

    public static void main(String... arguments) {
        URI url = URI.create(arguments[1]);
        Checksum.Counter counter = new Checksum.Counter();
        try (Client client = arguments[0].equals(Listings.OURS) ? new Ours(url) : new Official(url)) {
            client.list(Query.pages(RECORDS), hash -> {
                counter.accept(hash);
                return counter.records() < RECORDS;
            });
        }
        System.out.println(counter.sum());
        System.exit(0);
    }
}
