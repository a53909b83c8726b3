package dev.tapedeck.cli.command;

import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.CompositionSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.Composition;
import dev.tapedeck.twilio.model.CompositionStatus;
import dev.tapedeck.twilio.model.ListCompositionsRequest;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapedeck compositions}. Only Twilio has any. */
@Command(
        name = "compositions",
        mixinStandardHelpOptions = true,
        description = "Lists, shows, downloads and deletes compositions. Only Twilio has any.",
        footer = {"", "Example:", "  tapedeck compositions list --status completed --since 4w --format csv"})
final class Compositions {
    private static final List<Column> COLUMNS = List.of(
            Column.text("COMPOSITION", "sid"),
            Column.text("STATUS", "status"),
            Column.time("CREATED (UTC)", "date_created"),
            Column.length("duration"),
            Column.size("size"),
            Column.text("FORMAT", "format"),
            Column.text("ROOM", "room_sid"));

    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists compositions, the newest first.")
    int list(
            @Mixin Account account,
            @Mixin Filters filters,
            @Mixin Printer printer,
            @Option(names = "--room", paramLabel = "SID", description = "Only those of this room.") @Nullable
                    String room) {
        ListCompositionsRequest.Builder request = ListCompositionsRequest.builder();
        if (filters.status != null) {
            request.status(CompositionStatus.of(filters.status));
        }
        if (filters.since != null) {
            request.dateCreatedAfter(filters.since);
        }
        if (filters.until != null) {
            request.dateCreatedBefore(filters.until);
        }
        if (room != null) {
            request.roomSid(RoomSid.of(room));
        }
        try (TwilioVideo twilio = account.twilioAlone("compositions")) {
            printer.list(
                    twilio.compositions().list(request.build()).limit(filters.most()).stream(),
                    Composition::toJson,
                    COLUMNS);
        }
        return ExitCode.OK;
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one composition with all its fields.")
    int show(
            @Mixin Account account,
            @Mixin Printer printer,
            @Parameters(paramLabel = "SID", description = "The composition's SID.") String sid) {
        try (TwilioVideo twilio = account.twilioAlone("compositions")) {
            printer.show(twilio.compositions().fetch(CompositionSid.of(sid)).toJson());
        }
        return ExitCode.OK;
    }

    @Command(
            name = "download",
            mixinStandardHelpOptions = true,
            description = "Downloads compositions. An interrupted download goes on.")
    int download(
            @Mixin Account account,
            @Mixin Downloads downloads,
            @Option(names = "--to", paramLabel = "FOLDER", description = "Where files go. Default: this folder.")
                    @Nullable
                    Path folder,
            @Parameters(paramLabel = "SID", arity = "1..*", description = "SIDs.") List<String> sids) {
        try (TwilioVideo twilio = account.twilioAlone("compositions")) {
            return downloads.save(sids, folder, sid -> {
                Composition composition = twilio.compositions().fetch(CompositionSid.of(sid));
                return Downloads.Item.of(
                        sid,
                        composition.status() == null
                                ? null
                                : composition.status().value(),
                        composition.format() == null
                                ? null
                                : composition.format().value(),
                        twilio.compositions().media(composition));
            });
        }
    }

    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes compositions and their media, for good.")
    int delete(
            @Mixin Account account,
            @Mixin Confirmation confirmation,
            @Parameters(paramLabel = "SID", arity = "1..*", description = "SIDs.") List<String> sids) {
        try (TwilioVideo twilio = account.twilioAlone("compositions")) {
            return confirmation.delete(
                    "composition", sids, sid -> twilio.compositions().delete(CompositionSid.of(sid)));
        }
    }
}
