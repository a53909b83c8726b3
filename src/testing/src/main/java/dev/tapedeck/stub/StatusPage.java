package dev.tapedeck.stub;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.http.Service;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** A page for people: what the accounts have, and what was asked last. It needs nothing from elsewhere. */
final class StatusPage {

    private static final int SHOWN_REQUESTS = 50;

    private static final List<Table> TWILIO = List.of(
            new Table(
                    "Recordings",
                    "/v1/Recordings?PageSize=20",
                    "recordings",
                    List.of("sid", "status", "type", "track_name", "size", "duration", "date_created")),
            new Table(
                    "Rooms in progress",
                    "/v1/Rooms?PageSize=20",
                    "rooms",
                    List.of("sid", "unique_name", "type", "date_created")),
            new Table(
                    "Completed rooms",
                    "/v1/Rooms?Status=completed&PageSize=20",
                    "rooms",
                    List.of("sid", "unique_name", "type", "date_created", "duration")),
            new Table(
                    "Compositions",
                    "/v1/Compositions?PageSize=20",
                    "compositions",
                    List.of("sid", "status", "format", "room_sid", "size", "date_created")));

    private static final List<Table> SIGNALWIRE = List.of(
            new Table(
                    "Recordings",
                    "/api/video/room_recordings?page_size=20",
                    "data",
                    List.of("id", "status", "room_session_id", "size_in_bytes", "duration", "created_at")),
            new Table(
                    "Sessions",
                    "/api/video/room_sessions?page_size=20",
                    "data",
                    List.of("id", "name", "status", "start_time", "duration")),
            new Table(
                    "Rooms",
                    "/api/video/rooms?page_size=20",
                    "data",
                    List.of("id", "name", "max_members", "created_at")),
            new Table(
                    "Conferences",
                    "/api/video/conferences?page_size=20",
                    "data",
                    List.of("id", "name", "display_name", "created_at")));

    private static final String START = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Stand-in for Twilio Video and SignalWire Video</title>
            <style>
            :root { color-scheme: light dark; font-family: system-ui, sans-serif; line-height: 1.4 }
            body { margin: 1.5rem; max-width: 80rem }
            table { border-collapse: collapse; margin-bottom: 1rem; font-size: 0.9rem }
            th, td { text-align: left; padding: 0.15rem 0.8rem 0.15rem 0; border-bottom: 1px solid #8886 }
            pre { overflow-x: auto }
            .wide { overflow-x: auto }
            </style>
            </head>
            <body>
            <h1>Stand-in for Twilio Video and SignalWire Video</h1>
            """;

    private final StandIn standIn;
    private final Service twilio;
    private final Service signalWire;

    private record Table(String title, String target, String key, List<String> columns) {}

    StatusPage(StandIn standIn, Service twilio, Service signalWire) {
        this.standIn = standIn;
        this.twilio = twilio;
        this.signalWire = signalWire;
    }

    /** Returns the page as it is now. */
    Response response() {
        String html = START
                + variables()
                + list("Requests that the contracts do not allow", standIn.violations())
                + list("The last requests", lastRequests())
                + tables("Twilio", twilio, TWILIO)
                + tables("SignalWire", signalWire, SIGNALWIRE)
                + "</body>\n</html>\n";
        return new Response(
                200,
                new Body.Text(html),
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Cache-Control", "no-store",
                        "Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'"));
    }

    private String variables() {
        String lines = standIn.environment().entrySet().stream()
                .map(variable -> escaped(variable.getKey() + "=" + variable.getValue()))
                .collect(Collectors.joining("\n"));
        return "<h2>Where it is</h2>\n<pre>" + lines + "</pre>\n";
    }

    private List<String> lastRequests() {
        List<ReceivedRequest> all = standIn.requests();
        return all.subList(Math.max(0, all.size() - SHOWN_REQUESTS), all.size()).stream()
                .map(ReceivedRequest::toString)
                .toList();
    }

    private static String list(String title, List<String> lines) {
        String text = lines.isEmpty() ? "None." : escaped(String.join("\n", lines));
        return "<h2>" + title + "</h2>\n<pre>" + text + "</pre>\n";
    }

    private static String tables(String provider, Service service, List<Table> tables) {
        return "<h2>" + provider + "</h2>\n"
                + tables.stream().map(table -> table(service, table)).collect(Collectors.joining());
    }

    private static String table(Service service, Table table) {
        JsonObject page = service.look(table.target());
        List<JsonObject> items = StreamSupport.stream(
                        page.getAsJsonArray(table.key()).spliterator(), false)
                .map(JsonElement::getAsJsonObject)
                .toList();
        String title = "<h3>" + table.title() + "</h3>\n";
        if (items.isEmpty()) {
            return title + "<p>None.</p>\n";
        }
        String rows = items.stream()
                .map(item -> row(
                        "td",
                        table.columns().stream()
                                .map(column -> text(item, column))
                                .toList()))
                .collect(Collectors.joining());
        return title + "<div class=\"wide\"><table>\n" + row("th", table.columns()) + rows + "</table></div>\n"
                + (hasMore(page) ? "<p>And more.</p>\n" : "");
    }

    private static boolean hasMore(JsonObject page) {
        JsonElement next = page.has("meta")
                ? page.getAsJsonObject("meta").get("next_page_url")
                : page.getAsJsonObject("links").get("next");
        return next != null && !next.isJsonNull();
    }

    private static String text(JsonObject item, String column) {
        JsonElement value = item.get(column);
        return value == null || value.isJsonNull() ? "" : value.getAsString();
    }

    private static String row(String cell, List<String> texts) {
        return texts.stream()
                .map(text -> "<" + cell + ">" + escaped(text) + "</" + cell + ">")
                .collect(Collectors.joining("", "<tr>", "</tr>\n"));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
