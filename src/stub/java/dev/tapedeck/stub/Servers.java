package dev.tapedeck.stub;

import java.util.ArrayList;
import java.util.List;

/** The servers of one stand-in, which end together: when it is closed, or when one of them cannot start. */
final class Servers implements AutoCloseable {

    private final List<LoopbackServer> started = new ArrayList<>();
    private final Journal journal;

    Servers(Journal journal) {
        this.journal = journal;
    }

    LoopbackServer start(Service service, int port) {
        try {
            LoopbackServer server = LoopbackServer.start(service, port, journal);
            started.add(server);
            return server;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }

    @Override
    public void close() {
        started.forEach(LoopbackServer::close);
    }
}
