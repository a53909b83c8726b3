package dev.tapedeck.cli;

import dev.tapedeck.cli.text.Terminal;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.recordings.RecordingSource;
import dev.tapedeck.recordings.SignalWireRecording;
import dev.tapedeck.recordings.TwilioRecording;
import dev.tapedeck.recordings.VideoRecording;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.ListRoomRecordingsRequest;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a client can do with recordings, shown on the stand-in: list, resume from a saved token, download. */
final class Tour {
    static final int TWILIO_RECORDINGS = 125;
    static final int SIGNALWIRE_RECORDINGS = 60;
    private static final int TWILIO_PAGE = 50;
    private static final int SIGNALWIRE_PAGE = 40;
    private static final int SHOWN = 10;

    private final StandIn standIn;
    private final Terminal terminal;

    Tour(StandIn standIn, Terminal terminal) {
        this.standIn = standIn;
        this.terminal = terminal;
    }

    /** Runs the tour, which saves files to this directory. */
    void run(Path directory) {
        terminal.println("To list your own account instead, set the variables listed in the README.%n");
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
        SignalWireVideo signalWire = SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build();
        terminal.println("Listing recordings of Twilio ...");
        list(
                twilio.recordings()
                        .list(ListRecordingsRequest.builder()
                                .pageSize(TWILIO_PAGE)
                                .build()),
                TwilioRecording::new);
        terminal.println("Listing recordings of SignalWire ...");
        list(
                signalWire
                        .recordings()
                        .list(ListRoomRecordingsRequest.builder()
                                .pageSize(SIGNALWIRE_PAGE)
                                .build()),
                SignalWireRecording::new);
        resume(twilio);
        Download download = new Download(directory, terminal);
        download.smallestOf(RecordingSource.of(twilio));
        download.smallestOf(RecordingSource.of(signalWire));
    }

    private <T> void list(PagedIterable<T> listing, Function<T, VideoRecording> view) {
        int requestsBefore = standIn.requests().size();
        long start = System.nanoTime();
        List<VideoRecording> recordings = new ArrayList<>();
        int pages = 0;
        for (Page<T> page : listing.pages()) {
            pages++;
            page.items().stream().map(view).forEach(recordings::add);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int requests = standIn.requests().size() - requestsBefore;
        terminal.print(RecordingTable.of(recordings.subList(0, SHOWN)));
        terminal.println(
                "%s: %d recordings, %d pages, %d requests, %.1f s%n",
                RecordingTable.name(recordings.get(0).provider()), recordings.size(), pages, requests, seconds);
    }

    /** Fetches one page, saves its token as text, and resumes from that text as another process would. */
    private void resume(TwilioVideo twilio) {
        terminal.println("Listing one page, and continuing from its saved token ...");
        ListRecordingsRequest completed = ListRecordingsRequest.builder()
                .status(RecordingStatus.COMPLETED)
                .build();
        Page<Recording> first = twilio.recordings().list(completed).firstPage();
        String saved = first.next().orElseThrow().toString();
        long rest = twilio.recordings().list(completed).from(PageToken.parse(saved)).stream()
                .count();
        terminal.println(
                "resumed: %d completed recordings on the first page, %d more from its token%n%s%n",
                first.items().size(), rest, saved);
    }
}
