package dev.tapedeck.archive;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Completes {@code SHA256SUMS} from the journal, which is written first. */
final class Sums {
    private static final int HASH = 64;

    private Sums() {}

    /**
     * Adds the lines of saved files that the sums lack, because the process ended between the two. Only the last ones
     * can be missing, as many as are written together.
     */
    static void complete(ArchiveFolder folder, int most) throws IOException {
        if (isComplete(folder)) {
            return;
        }
        Map<String, String> last = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
                return size() > most;
            }
        };
        Journal.read(
                folder.journal(),
                entry -> Scribe.sum(entry).ifPresent(line -> last.put(line.substring(HASH + 2), line)));
        try (Journal sums = Journal.open(folder.sums())) {
            try (BufferedReader lines = Files.newBufferedReader(folder.sums())) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    last.remove(line.substring(Math.min(HASH + 2, line.length())), line);
                }
            }
            sums.add(last.values());
        }
    }

    /** Returns whether the last file of the journal has the last line of the sums: then no line is missing. */
    private static boolean isComplete(ArchiveFolder folder) throws IOException {
        List<String> sums = Journal.tail(folder.sums());
        List<String> journal = Journal.tail(folder.journal());
        if (sums.isEmpty()) {
            return false;
        }
        for (int i = journal.size() - 1; i >= 0; i--) {
            Optional<String> line = Entry.read(journal.get(i)).flatMap(Scribe::sum);
            if (line.isPresent()) {
                return line.get().equals(sums.get(sums.size() - 1));
            }
        }
        return false;
    }
}
