package dev.tapedeck.bench;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** The clients that are compared on one stub, and the check of their listings. */
final class Listings implements AutoCloseable {
    static final String OURS = "ours";
    static final String OFFICIAL = "official SDK";
    static final String REFLECTIVE = "Retrofit + Gson";
    static final String FLOOR = "floor";

    private static final long SHORTEST = 700;

    private final Stub stub;
    private final Floor floor;
    private final Map<String, Client> clients = new LinkedHashMap<>();
    private final Map<Long, Checksum> sums = new LinkedHashMap<>();

    Listings(Stub stub) {
        this.stub = stub;
        this.floor = new Floor(stub.url());
        clients.put(OURS, new Ours(stub.url()));
        clients.put(OFFICIAL, new Official(stub.url()));
        clients.put(REFLECTIVE, new Reflective(stub.url()));
    }

    /** Returns a run that lists all records and compares them with those of the stub. */
    Runnable whole(String client, Query query) {
        return paused(client, query, 0);
    }

    /** Returns the same run with a consumer that needs that long per page. */
    Runnable paused(String client, Query query, long millisPerPage) {
        return () -> {
            Checksum.Counter counter = new Checksum.Counter();
            client(client).list(query, hash -> {
                counter.accept(hash);
                if (millisPerPage > 0 && counter.records() % query.pageSize() == 0) {
                    Pause.millis(millisPerPage);
                }
                return true;
            });
            check(client, counter.sum(), Archive.RECORDS);
        };
    }

    /** Returns a run that reads every byte and parses nothing. */
    Runnable floor(int pageSize) {
        return () -> {
            long bytes = floor.read(pageSize);
            if (bytes < Archive.RECORDS * SHORTEST) {
                throw new IllegalStateException("Expected all records but these are " + bytes + " bytes (floor)");
            }
        };
    }

    /** Returns a run that ends with the first record. */
    Runnable first(String client, Query query) {
        return () -> {
            Checksum.Counter counter = new Checksum.Counter();
            client(client).list(query, hash -> {
                counter.accept(hash);
                return false;
            });
            check(client, counter.sum(), 1);
        };
    }

    private Client client(String name) {
        return Objects.requireNonNull(clients.get(name), name);
    }

    private void check(String client, Checksum sum, long records) {
        Checksum expected = sums.computeIfAbsent(records, stub::sum);
        if (!sum.equals(expected)) {
            throw new IllegalStateException("Expected " + expected + " but was " + sum + " (" + client + ")");
        }
    }

    @Override
    public void close() {
        clients.values().forEach(Client::close);
    }
}
