package dev.tapedeck.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** A file of lines to which lines are only ever added, each synced to disk. Not thread-safe. */
final class Journal implements AutoCloseable {
    static final String NAME = "journal.jsonl";

    private static final int TAIL = 64 * 1024;

    private final FileChannel file;

    private Journal(FileChannel file) {
        this.file = file;
    }

    /** Opens a file to add lines, which is created if there is none. A last line without an end is dropped. */
    static Journal open(Path path) throws IOException {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            file.truncate(wholeLines(file));
            file.position(file.size());
            return new Journal(file);
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** Returns the number of bytes up to the end of the last whole line. */
    private static long wholeLines(FileChannel file) throws IOException {
        for (long end = file.size(); end > 0; ) {
            long start = Math.max(0, end - TAIL);
            ByteBuffer part = ByteBuffer.allocate((int) (end - start));
            while (part.hasRemaining() && file.read(part, start + part.position()) >= 0) {
                // A read may return less than it was asked for.
            }
            for (int i = part.position() - 1; i >= 0; i--) {
                if (part.get(i) == '\n') {
                    return start + i + 1;
                }
            }
            end = start;
        }
        return 0;
    }

    /** Adds lines and returns when they are on disk. */
    void add(Collection<String> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        ByteBuffer bytes = ByteBuffer.wrap(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Returns the last whole lines of a file: some hundreds, if it has them. */
    static List<String> tail(Path path) throws IOException {
        if (!Files.exists(path)) {
            return List.of();
        }
        try (FileChannel file = FileChannel.open(path)) {
            long end = wholeLines(file);
            long start = Math.max(0, end - TAIL);
            ByteBuffer part = ByteBuffer.allocate((int) (end - start));
            while (part.hasRemaining() && file.read(part, start + part.position()) >= 0) {
                // A read may return less than it was asked for.
            }
            List<String> lines =
                    new String(part.array(), 0, part.position(), UTF_8).lines().toList();
            // The first one may be the end of a line.
            return start == 0 || lines.isEmpty() ? lines : lines.subList(1, lines.size());
        }
    }

    /** Passes on the entries of a journal, if there is one. A last line without an end is left out. */
    static void read(Path path, Consumer<Entry> reader) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        long end;
        try (FileChannel file = FileChannel.open(path)) {
            end = wholeLines(file);
        }
        try (BufferedReader text = new BufferedReader(
                        new InputStreamReader(new LimitedInput(Files.newInputStream(path), end), UTF_8));
                JsonReader json = new JsonReader(text)) {
            // One reader for all lines, which are one value after the other.
            json.setStrictness(Strictness.LENIENT);
            while (json.peek() != JsonToken.END_DOCUMENT) {
                Entry.read(json).ifPresent(reader);
            }
        } catch (JsonParseException | IllegalStateException | MalformedJsonException e) {
            throw new ArchiveException(
                    "Line " + firstDamaged(path) + " of the journal " + path
                            + " is damaged. Move the journal away to make a"
                            + " new one: files that are there are hashed and kept, not fetched again",
                    e);
        }
    }

    private static int firstDamaged(Path path) throws IOException {
        int number = 0;
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!isObject(line)) {
                    return number;
                }
            }
        }
        return number;
    }

    private static boolean isObject(String line) {
        try {
            return JsonParser.parseString(line).isJsonObject();
        } catch (JsonParseException e) {
            return false;
        }
    }
}
