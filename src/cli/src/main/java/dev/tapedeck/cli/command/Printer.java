package dev.tapedeck.cli.command;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.tapedeck.cli.text.Table;
import dev.tapedeck.cli.text.Terminal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Option;

/** Prints resources: as a table for people, as JSON lines with the provider's whole objects, or as CSV. */
final class Printer {
    // Rows wait for so many others, so that columns are aligned without keeping a million rows.
    private static final int BLOCK = 200;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            description = "table, json (an object a line, as the service sends it) or csv. Default: table.")
    private Format format = Format.TABLE;

    private final Terminal terminal;

    Printer(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What is printed. */
    enum Format {
        TABLE,
        JSON,
        CSV
    }

    /** Prints a listing while it is fetched; stops when nobody reads on. */
    <T> void list(Stream<T> listing, Function<T, String> json, List<Column> columns) {
        if (format == Format.CSV) {
            csv(columns.stream().map(column -> column.field()));
        }
        List<JsonObject> block = new ArrayList<>();
        boolean isFirst = true;
        for (T resource : (Iterable<T>) listing::iterator) {
            if (format == Format.JSON) {
                terminal.out().println(json.apply(resource));
            } else {
                JsonObject object = JsonParser.parseString(json.apply(resource)).getAsJsonObject();
                if (format == Format.CSV) {
                    csv(columns.stream().map(column -> column.value(object).orElse("")));
                } else {
                    block.add(object);
                }
            }
            if (block.size() == BLOCK) {
                print(block, columns, isFirst);
                isFirst = false;
                block.clear();
            }
            if (terminal.out().checkError()) {
                return;
            }
        }
        if (format == Format.TABLE && (isFirst || !block.isEmpty())) {
            print(block, columns, isFirst);
        }
    }

    private void print(List<JsonObject> block, List<Column> columns, boolean isFirst) {
        Table table = new Table(columns.stream().map(Column::title).toArray(String[]::new));
        // The last columns go first, down to the narrowest terminals.
        for (int i = columns.size() - 1; i > 0; i--) {
            table.narrow(columns.get(i).title(), 12);
        }
        for (int i = columns.size() - 1; i > 1; i--) {
            table.narrow(columns.get(i).title(), 0);
        }
        for (JsonObject resource : block) {
            table.add(columns.stream().map(column -> column.cell(resource)).toArray(String[]::new));
        }
        String text = table.text(terminal.charset(), terminal.columns());
        terminal.out().print(isFirst ? text : text.substring(text.indexOf('\n') + 1));
    }

    /** Prints one resource whole. */
    void show(String json) {
        if (format == Format.JSON) {
            terminal.out().println(json);
            return;
        }
        JsonObject resource = JsonParser.parseString(json).getAsJsonObject();
        if (format == Format.CSV) {
            csv(resource.keySet().stream());
            csv(resource.entrySet().stream().map(field -> text(field.getValue())));
            return;
        }
        Table table = new Table("FIELD", "VALUE").narrow("VALUE", 20);
        for (Map.Entry<String, JsonElement> field : resource.entrySet()) {
            table.add(field.getKey(), text(field.getValue()));
        }
        terminal.out().print(table.text(terminal.charset(), terminal.columns()));
    }

    private static String text(JsonElement value) {
        if (value.isJsonNull()) {
            return "";
        }
        return value.isJsonPrimitive()
                ? value.getAsString()
                : new GsonBuilder().disableHtmlEscaping().create().toJson(value);
    }

    /** Prints a line as RFC 4180 has it. */
    private void csv(Stream<String> values) {
        terminal.out().print(values.map(Printer::quoted).collect(Collectors.joining(",", "", "\r\n")));
    }

    private static String quoted(String value) {
        boolean isPlain = value.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return isPlain ? value : '"' + value.replace("\"", "\"\"") + '"';
    }
}
