package dev.tapedeck.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Runs the suite or one part of it, prints the table and writes it to target/bench.md. */
public final class Bench {
    private static final Path FOLDER = Path.of("target");
    private static final Map<String, Part> PARTS = new LinkedHashMap<>();

    static {
        PARTS.put("decode", new DecodePart());
        PARTS.put("list", new ListPart());
        PARTS.put("latency", new LatencyPart());
        PARTS.put("parallel", new ParallelPart());
        PARTS.put("memory", new MemoryPart());
        PARTS.put("cold", new ColdPart());
        PARTS.put("download", new DownloadPart());
    }

    private Bench() {}

    /** Takes the name of a part, or {@code all}. */
    public static void main(String... arguments) throws IOException {
        String wanted = arguments.length == 0 ? "all" : arguments[0];
        if (!wanted.equals("all") && !PARTS.containsKey(wanted)) {
            System.err.println("Expected one of all, " + String.join(", ", PARTS.keySet()) + " but was " + wanted);
            System.exit(2);
        }
        String table = Table.of(measure(wanted));
        System.out.println(table);
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("bench.md"), table);
        System.exit(0);
    }

    private static List<Row> measure(String wanted) {
        List<Row> rows = new ArrayList<>();
        try (Stub stub = Stub.start()) {
            PARTS.forEach((name, part) -> {
                if (wanted.equals("all") || wanted.equals(name)) {
                    System.err.println("bench: " + name + " ...");
                    rows.addAll(part.rows(stub));
                }
            });
        }
        rows.sort(Comparator.comparingInt(Row::place));
        return rows;
    }
}
