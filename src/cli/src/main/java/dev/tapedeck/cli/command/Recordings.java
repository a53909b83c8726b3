package dev.tapedeck.cli.command;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.id.RoomSessionId;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.id.Sid;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.model.RecordingStatus;
import dev.tapedeck.twilio.model.RecordingType;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapedeck recordings}. */
@Command(
        name = "recordings",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, downloads and deletes recordings.",
        footer = {
            "",
            "Examples:",
            "  tapedeck recordings list --since 7d --status completed",
            "  tapedeck recordings list --format json > account.jsonl",
            "  tapedeck recordings download RT0123456789abcdef0123456789abcdef --to talks/"
        })
final class Recordings {
    private static final List<Column> TWILIO = List.of(
            Column.text("RECORDING", "sid"),
            Column.text("STATUS", "status"),
            Column.time("CREATED (UTC)", "date_created"),
            Column.length("duration"),
            Column.size("size"),
            Column.text("TYPE", "type"),
            Column.text("TRACK", "track_name"),
            Column.text("ROOM", "grouping_sids.room_sid"));

    private static final List<Column> SIGNALWIRE = List.of(
            Column.text("RECORDING", "id"),
            Column.text("STATUS", "status"),
            Column.time("CREATED (UTC)", "created_at"),
            Column.length("duration"),
            Column.size("size_in_bytes"),
            Column.text("SESSION", "room_session_id"));

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists recordings, the newest first.")
    int list(
            @Mixin Account account,
            @Mixin Filters filters,
            @Mixin Printer printer,
            @Option(
                            names = "--room",
                            paramLabel = "ID",
                            description = "Only those of this room (Twilio: its SID) or session (SignalWire: its id).")
                    @Nullable
                    String room,
            @Option(names = "--type", paramLabel = "TYPE", description = "audio, video or data; Twilio only.") @Nullable
                    String type) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                printer.list(twilio(twilio, filters, room, type), Recording::toJson, TWILIO);
            }
        } else if (type != null) {
            throw new UsageException("SignalWire's recordings have no type: leave out --type");
        } else {
            try (SignalWireVideo signalWire = account.signalWire()) {
                printer.list(signalWire(signalWire, filters, room), RoomRecording::toJson, SIGNALWIRE);
            }
        }
        return ExitCode.OK;
    }

    private static Stream<Recording> twilio(
            TwilioVideo twilio, Filters filters, @Nullable String room, @Nullable String type) {
        ListRecordingsRequest.Builder request = ListRecordingsRequest.builder();
        if (filters.status != null) {
            request.status(RecordingStatus.of(filters.status));
        }
        if (filters.since != null) {
            request.dateCreatedAfter(filters.since);
        }
        if (filters.until != null) {
            request.dateCreatedBefore(filters.until);
        }
        if (room != null) {
            request.groupingSid(List.of(Sid.of(room)));
        }
        if (type != null) {
            request.mediaType(RecordingType.of(type));
        }
        return twilio.recordings().list(request.build()).limit(filters.most()).stream();
    }

    private static Stream<RoomRecording> signalWire(
            SignalWireVideo signalWire, Filters filters, @Nullable String session) {
        Stream<RoomRecording> all = session == null
                ? signalWire.recordings().list().stream()
                : signalWire.roomSessions().recordings(RoomSessionId.of(session)).stream();
        return all.filter(recording -> filters.matches(
                        recording.createdAt(),
                        recording.status() == null ? null : recording.status().value()))
                .limit(filters.most());
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one recording with all its fields.")
    int show(
            @Mixin Account account,
            @Mixin Printer printer,
            @Parameters(paramLabel = "ID", description = "The recording's SID or id.") String id) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                printer.show(twilio.recordings().fetch(RecordingSid.of(id)).toJson());
            }
        } else {
            try (SignalWireVideo signalWire = account.signalWire()) {
                printer.show(
                        signalWire.recordings().fetch(RoomRecordingId.of(id)).toJson());
            }
        }
        return ExitCode.OK;
    }

    @Command(
            name = "download",
            mixinStandardHelpOptions = true,
            description = "Downloads the media of recordings. An interrupted download goes on.")
    int download(
            @Mixin Account account,
            @Mixin Downloads downloads,
            @Option(names = "--to", paramLabel = "FOLDER", description = "Where files go. Default: this folder.")
                    @Nullable
                    Path folder,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "SIDs or ids.") List<String> ids) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                return downloads.save(ids, folder, id -> {
                    Recording recording = twilio.recordings().fetch(RecordingSid.of(id));
                    return Downloads.Item.of(
                            id,
                            recording.status().value(),
                            recording.containerFormat() == null
                                    ? null
                                    : recording.containerFormat().value(),
                            twilio.recordings().media(recording));
                });
            }
        }
        try (SignalWireVideo signalWire = account.signalWire()) {
            return downloads.save(ids, folder, id -> {
                RoomRecording recording = signalWire.recordings().fetch(RoomRecordingId.of(id));
                return Downloads.Item.of(
                        id,
                        recording.status() == null ? null : recording.status().value(),
                        // A name such as mp4, or a media type such as video/mp4.
                        recording.format() == null ? "mp4" : recording.format().replaceFirst(".*/", ""),
                        signalWire.recordings().media(recording));
            });
        }
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes recordings and their media, for good.")
    int delete(
            @Mixin Account account,
            @Mixin Confirmation confirmation,
            @Parameters(paramLabel = "ID", arity = "1..*", description = "SIDs or ids.") List<String> ids) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                return confirmation.delete(
                        "recording", ids, id -> twilio.recordings().delete(RecordingSid.of(id)));
            }
        }
        try (SignalWireVideo signalWire = account.signalWire()) {
            return confirmation.delete(
                    "recording", ids, id -> signalWire.recordings().delete(RoomRecordingId.of(id)));
        }
    }
}
