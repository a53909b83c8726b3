package dev.tapedeck.stub;

import java.util.ArrayList;
import java.util.List;

/** The servers of one stand-in, which end together: when it is closed, or when one of them cannot start. */
final class Servers implements AutoCloseable {

    private final List<LoopbackServer> started = new ArrayList<>();
    private final Journal journal;
    private final TwilioAccount account;
    private final LoopbackServer storage;
    private final LoopbackServer twilio;
    private final LoopbackServer signalWire;

    private Servers(StandIn.Builder settings, Journal journal) {
        this.account = new TwilioAccount(TwilioArchive.of(settings.twilioRecordings), settings.clock);
        SignalWireSpace space =
                new SignalWireSpace(SignalWireArchive.of(settings.signalWireRecordings), settings.clock);
        Signatures signatures = new Signatures(settings.clock);
        this.journal = journal;
        this.storage = start(StorageService.of(new StorageFiles(account, space, signatures)), settings.storagePort);
        // Storage first: the others' links lead to its port.
        MediaLinks links = new MediaLinks(storage.url(), signatures);
        this.twilio = start(TwilioService.of(account, links, settings.twilioMediaAsJson), settings.twilioPort);
        this.signalWire = start(SignalWireService.of(space, links, settings.relativeLinks), settings.signalWirePort);
    }

    static Servers start(StandIn.Builder settings, Journal journal) {
        return new Servers(settings, journal);
    }

    TwilioAccount account() {
        return account;
    }

    LoopbackServer storage() {
        return storage;
    }

    LoopbackServer twilio() {
        return twilio;
    }

    LoopbackServer signalWire() {
        return signalWire;
    }

    @Override
    public void close() {
        started.forEach(LoopbackServer::close);
    }

    private LoopbackServer start(Service service, int port) {
        try {
            LoopbackServer server = LoopbackServer.start(service, port, journal);
            started.add(server);
            return server;
        } catch (RuntimeException e) {
            close();
            throw e;
        }
    }
}
