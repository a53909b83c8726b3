package dev.tapedeck.archive;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** What an archive is of: {@code tapedeck-archive.json}. A run of something else would mix two archives. */
final class Settings {
    private static final String VERSION = "version";
    private static final String PROVIDER = "provider";
    private static final String ACCOUNT = "account";
    private static final String SINCE = "since";
    private static final String UNTIL = "until";
    private static final String SHARD = "shard";
    private static final int THIS_VERSION = 1;

    private Settings() {}

    /** Writes the settings of a new archive, or those that a run extends, and returns the options that it runs with. */
    static ArchiveOptions agree(ArchiveFolder folder, ArchiveSource source, ArchiveOptions options) throws IOException {
        Optional<JsonObject> known = folder.settings();
        if (known.isEmpty() && Files.exists(folder.journal())) {
            throw new ArchiveException("The archive " + folder.root() + " has a journal but no "
                    + ArchiveFolder.SETTINGS
                    + ", which says what it is of: restore that file, or use another folder");
        }
        ArchiveOptions agreed = agreed(folder.root(), known, source, options);
        JsonObject settings = known.orElseGet(JsonObject::new);
        JsonObject wanted = settings.deepCopy();
        wanted.addProperty(VERSION, THIS_VERSION);
        wanted.addProperty(PROVIDER, source.provider());
        if (!wanted.has(ACCOUNT) || wanted.get(ACCOUNT).isJsonNull()) {
            wanted.addProperty(ACCOUNT, source.account().orElse(null));
        }
        wanted.addProperty(SINCE, agreed.since().map(Instant::toString).orElse(null));
        wanted.addProperty(UNTIL, agreed.until().map(Instant::toString).orElse(null));
        wanted.addProperty(SHARD, agreed.shard() + "/" + agreed.shards());
        if (!wanted.equals(settings)) {
            folder.write(wanted);
        }
        return agreed;
    }

    /**
     * Returns the options of a run: what it leaves open is as the archive has it. Writes nothing.
     *
     * @param known the archive's settings; empty for a new one
     * @throws ArchiveMismatchException if the archive is of something else
     */
    static ArchiveOptions agreed(
            Path folder, Optional<JsonObject> known, ArchiveSource source, ArchiveOptions options) {
        if (known.isEmpty()) {
            return options;
        }
        Known archive = new Known(folder, known.get());
        archive.requireSame(VERSION, Integer.toString(THIS_VERSION));
        archive.requireSame(PROVIDER, source.provider());
        if (source.account().isPresent()) {
            archive.requireSame(ACCOUNT, source.account().get());
        }
        ArchiveOptions.Builder agreed = options.toBuilder();
        String shard = archive.text(SHARD).orElse("1/1");
        if (options.shards() > 1) {
            archive.requireSame(SHARD, options.shard() + "/" + options.shards());
        } else if (shard.matches("\\d{1,6}/\\d{1,6}")) {
            int slash = shard.indexOf('/');
            agreed.shard(Integer.parseInt(shard.substring(0, slash)), Integer.parseInt(shard.substring(slash + 1)));
        }
        archive.time(SINCE, options.since()).ifPresent(since -> {
            Instant wanted = options.since().orElse(since);
            if (wanted.isBefore(since)) {
                throw archive.different(SINCE, wanted.toString());
            }
            agreed.since(since);
        });
        archive.time(UNTIL, options.until()).ifPresent(until -> {
            Instant wanted = options.until().orElse(until);
            if (wanted.isBefore(until)) {
                throw archive.different(UNTIL, wanted.toString());
            }
            agreed.until(wanted);
        });
        return agreed.build();
    }

    /** Compares the account with that of a recording; the first one names it. */
    static void checkAccount(ArchiveFolder folder, Optional<String> account) {
        try {
            JsonObject settings = folder.settings().orElseThrow();
            if (account.isEmpty()) {
                return;
            }
            if (Objects.requireNonNullElse(settings.get(ACCOUNT), JsonNull.INSTANCE)
                    .isJsonNull()) {
                settings.addProperty(ACCOUNT, account.get());
                folder.write(settings);
            }
            new Known(folder.root(), settings).requireSame(ACCOUNT, account.get());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The settings of an archive.
     *
     * @param folder of the archive, for messages
     */
    private record Known(Path folder, JsonObject settings) {
        Optional<String> text(String name) {
            JsonElement value = settings.get(name);
            return value == null || !value.isJsonPrimitive() ? Optional.empty() : Optional.of(value.getAsString());
        }

        void requireSame(String name, String wanted) {
            if (!text(name).equals(Optional.of(wanted))) {
                throw different(name, wanted);
            }
        }

        /** Returns a limit of the archive, which one without a limit has for no run. */
        Optional<Instant> time(String name, Optional<Instant> wanted) {
            Optional<String> text = text(name);
            if (text.isEmpty() && wanted.isPresent()) {
                throw different(name, wanted.get().toString());
            }
            try {
                return text.map(Instant::parse);
            } catch (DateTimeException e) {
                throw new ArchiveException(
                        "Expected an instant as \"" + name + "\" in " + folder.resolve(ArchiveFolder.SETTINGS)
                                + " but was \"" + text.get() + "\": restore that file, or use another folder",
                        e);
            }
        }

        ArchiveMismatchException different(String name, String wanted) {
            boolean isOptional = !Set.of(VERSION, PROVIDER, ACCOUNT).contains(name);
            return new ArchiveMismatchException("The archive " + folder + " has "
                    + text(name).map(there -> name + " " + there).orElse("no \"" + name + "\"") + ", but this run has "
                    + wanted + ": use another folder" + (isOptional ? ", or leave that out" : ""));
        }
    }
}
