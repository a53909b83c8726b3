package dev.tapedeck.cli.command;

import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.id.RoomId;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.ListRoomsRequest;
import dev.tapedeck.twilio.model.Room;
import dev.tapedeck.twilio.model.RoomStatus;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code tapedeck rooms}. */
@Command(
        name = "rooms",
        mixinStandardHelpOptions = true,
        description = "Lists and shows rooms.",
        footer = {
            "",
            "Examples:",
            "  tapedeck rooms list --status completed --since 2026-06-01",
            "  tapedeck rooms show standup"
        })
final class Rooms {
    private static final List<Column> TWILIO = List.of(
            Column.text("ROOM", "sid"),
            Column.text("STATUS", "status"),
            Column.time("CREATED (UTC)", "date_created"),
            Column.length("duration"),
            Column.text("NAME", "unique_name"),
            Column.text("TYPE", "type"));

    private static final List<Column> SIGNALWIRE = List.of(
            Column.text("ROOM", "id"),
            Column.text("NAME", "name"),
            Column.time("CREATED (UTC)", "created_at"),
            Column.text("MEMBERS", "max_members"),
            Column.text("QUALITY", "quality"));

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "Lists rooms: of Twilio those in progress, unless --status says otherwise.")
    int list(
            @Mixin Account account,
            @Mixin Filters filters,
            @Mixin Printer printer,
            @Option(names = "--name", paramLabel = "NAME", description = "Only those with this name.") @Nullable
                    String name) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                printer.list(twilio(twilio, filters, name), Room::toJson, TWILIO);
            }
        } else {
            try (SignalWireVideo signalWire = account.signalWire()) {
                printer.list(
                        signalWire.rooms().list().stream()
                                .filter(room -> filters.matches(room.createdAt(), null))
                                .filter(room -> name == null || name.equals(room.name()))
                                .limit(filters.most()),
                        dev.tapedeck.signalwire.model.Room::toJson,
                        SIGNALWIRE);
            }
        }
        return ExitCode.OK;
    }

    private static Stream<Room> twilio(TwilioVideo twilio, Filters filters, @Nullable String name) {
        ListRoomsRequest.Builder request = ListRoomsRequest.builder();
        if (filters.status != null) {
            request.status(RoomStatus.of(filters.status));
        }
        if (filters.since != null) {
            request.dateCreatedAfter(filters.since);
        }
        if (filters.until != null) {
            request.dateCreatedBefore(filters.until);
        }
        if (name != null) {
            request.uniqueName(name);
        }
        return twilio.rooms().list(request.build()).limit(filters.most()).stream();
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Shows one room with all its fields.")
    int show(
            @Mixin Account account,
            @Mixin Printer printer,
            @Parameters(
                            paramLabel = "ID",
                            description = "The room's SID or id, or its name; of Twilio, while it is in progress.")
                    String id) {
        if (account.provider() == Account.Provider.TWILIO) {
            try (TwilioVideo twilio = account.twilio()) {
                Room room = id.matches("RM[0-9a-fA-F]{32}")
                        ? twilio.rooms().fetch(RoomSid.of(id))
                        : twilio.rooms().fetchByUniqueName(id);
                printer.show(room.toJson());
            }
        } else {
            try (SignalWireVideo signalWire = account.signalWire()) {
                boolean isId = id.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
                printer.show((isId
                                ? signalWire.rooms().fetch(RoomId.of(id))
                                : signalWire.rooms().fetchByName(id))
                        .toJson());
            }
        }
        return ExitCode.OK;
    }
}
