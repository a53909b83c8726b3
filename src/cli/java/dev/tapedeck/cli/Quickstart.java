package dev.tapedeck.cli;

import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import java.io.PrintStream;
import java.util.function.BiConsumer;

/** Lists recordings of both services, on a stand-in of them that it starts itself: no account is needed. */
public final class Quickstart {
    private static final int TWILIO_RECORDINGS = 125;
    private static final int SIGNALWIRE_RECORDINGS = 60;
    private static final int TWILIO_PAGE = 50;
    private static final int SIGNALWIRE_PAGE = 40;
    private static final int SHOWN = 10;

    private final StandIn standIn;
    private final PrintStream out;

    private Quickstart(StandIn standIn, PrintStream out) {
        this.standIn = standIn;
        this.out = out;
    }

    /** Prints the first recordings of each service, totals, and a listing that was resumed. */
    public static void main(String[] args) {
        try (StandIn standIn = StandIn.builder()
                .twilioRecordings(TWILIO_RECORDINGS)
                .signalWireRecordings(SIGNALWIRE_RECORDINGS)
                .start()) {
            new Quickstart(standIn, System.out).run();
        }
    }

    private void run() {
        out.printf(
                "Recordings of Twilio Video and SignalWire Video, listed from a stand-in of both on this machine.%n%n");
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                .baseUrl(standIn.twilioUrl())
                .build();
        SignalWireVideo signalWire = SignalWireVideo.builder()
                .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                .baseUrl(standIn.signalWireUrl())
                .build();
        ListRecordingsRequest pagesOfFifty =
                ListRecordingsRequest.builder().pageSize(TWILIO_PAGE).build();
        list("twilio", twilio.recordings().list(pagesOfFifty), twilioTable(), Quickstart::addTwilio);
        list(
                "signalwire",
                signalWire.roomRecordings().list(pagesOfForty()),
                signalWireTable(),
                Quickstart::addSignalWire);
        resume(twilio);
    }

    private static dev.tapedeck.signalwire.model.ListRoomRecordingsRequest pagesOfForty() {
        return dev.tapedeck.signalwire.model.ListRoomRecordingsRequest.builder()
                .pageSize(SIGNALWIRE_PAGE)
                .build();
    }

    private <T> void list(String provider, PagedIterable<T> listing, Table table, BiConsumer<Table, T> row) {
        int requestsBefore = standIn.requests().size();
        long start = System.nanoTime();
        int records = 0;
        int pages = 0;
        for (Page<T> page : listing.pages()) {
            pages++;
            for (T record : page.items()) {
                if (records++ < SHOWN) {
                    row.accept(table, record);
                }
            }
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        int requests = standIn.requests().size() - requestsBefore;
        out.print(table);
        out.printf("%s: %d recordings, %d pages, %d requests, %.1f s%n%n", provider, records, pages, requests, seconds);
    }

    /** Takes one page, keeps its token as text, and goes on from that text as another process would. */
    private void resume(TwilioVideo twilio) {
        ListRecordingsRequest completed = ListRecordingsRequest.builder()
                .status(RecordingStatus.COMPLETED)
                .build();
        Page<Recording> first =
                twilio.recordings().list(completed).pages().iterator().next();
        String saved = first.next().orElseThrow().toString();
        long rest = twilio.recordings().list(completed).from(PageToken.parse(saved)).stream()
                .count();
        out.printf(
                "resumed: %d completed recordings on the first page, %d more from the saved token%n%s%n",
                first.items().size(), rest, saved);
    }

    private static Table twilioTable() {
        return new Table("PROVIDER", "RECORDING", "ROOM", "STATUS", "STARTED (UTC)", " LENGTH", " SIZE", "TRACK");
    }

    private static void addTwilio(Table table, Recording recording) {
        table.add(
                "twilio",
                recording.sid().value(),
                Cells.text(recording.groupingSids().get("room_sid")),
                recording.status().value(),
                Cells.time(recording.dateCreated()),
                Cells.duration(recording.duration()),
                Cells.size(recording.size()),
                Cells.text(recording.trackName()));
    }

    private static Table signalWireTable() {
        return new Table("PROVIDER", "RECORDING", "SESSION", "STATUS", "STARTED (UTC)", " LENGTH", " SIZE", "FORMAT");
    }

    private static void addSignalWire(Table table, RoomRecording recording) {
        table.add(
                "signalwire",
                recording.id().value(),
                recording.roomSessionId().value(),
                Cells.text(recording.status()),
                Cells.time(recording.startedAt()),
                Cells.duration(recording.duration()),
                Cells.size(recording.sizeInBytes()),
                Cells.text(recording.format()));
    }
}
