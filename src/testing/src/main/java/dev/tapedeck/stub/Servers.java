package dev.tapedeck.stub;

import dev.tapedeck.stub.http.LoopbackServer;
import dev.tapedeck.stub.http.Service;
import dev.tapedeck.stub.signalwire.Project;
import dev.tapedeck.stub.signalwire.ProjectService;
import dev.tapedeck.stub.signalwire.SampleRecordings;
import dev.tapedeck.stub.storage.Files;
import dev.tapedeck.stub.storage.MediaLinks;
import dev.tapedeck.stub.storage.StorageService;
import dev.tapedeck.stub.storage.UrlSigner;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.AccountService;
import java.util.ArrayList;
import java.util.List;

/** The servers of one stand-in, which end together: when it is closed, or when one of them cannot start. */
final class Servers implements AutoCloseable {

    private final List<LoopbackServer> started = new ArrayList<>();
    private final RequestLog journal;
    private final Account account;
    private final LoopbackServer storage;
    private final LoopbackServer twilio;
    private final LoopbackServer signalWire;

    private Servers(StandIn.Builder settings, RequestLog journal) {
        this.account = new Account(
                dev.tapedeck.stub.twilio.recording.SampleRecordings.of(settings.twilioRecordings), settings.clock);
        Project space = new Project(SampleRecordings.of(settings.signalWireRecordings), settings.clock);
        UrlSigner signatures = new UrlSigner(settings.clock);
        this.journal = journal;
        this.storage = start(StorageService.of(new Files(account, space, signatures)), settings.storagePort);
        // Storage first: the others' links lead to its port.
        MediaLinks links = new MediaLinks(storage.url(), signatures);
        this.twilio = start(AccountService.of(account, links, settings.twilioMediaAsJson), settings.twilioPort);
        this.signalWire = start(ProjectService.of(space, links, settings.relativeLinks), settings.signalWirePort);
    }

    static Servers start(StandIn.Builder settings, RequestLog journal) {
        return new Servers(settings, journal);
    }

    Account account() {
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
