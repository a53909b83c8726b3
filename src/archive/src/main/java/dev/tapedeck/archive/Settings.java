package dev.tapedeck.archive;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.Optional;

/** What an archive is of: {@code tapedeck-archive.json}. A run with other settings would mix two archives. */
final class Settings {
    private static final String ACCOUNT = "account";
    private static final int VERSION = 1;

    private Settings() {}

    /** Writes the settings of a new archive, or compares those of this run with them. */
    static void check(ArchiveFolder folder, ArchiveSource source, ArchiveOptions options) throws IOException {
        JsonObject wanted = of(source, options);
        Optional<JsonObject> known = folder.settings();
        if (known.isEmpty()) {
            if (Files.exists(folder.journal())) {
                throw new ArchiveException("The archive " + folder.journal().getParent() + " has a journal but no "
                        + ArchiveFolder.SETTINGS
                        + ", which says what it is of: restore that file, or use another folder");
            }
            folder.write(wanted);
            return;
        }
        for (String name : wanted.keySet()) {
            JsonElement there = known.get().has(name) ? known.get().get(name) : JsonNull.INSTANCE;
            boolean isUnknownAccount = name.equals(ACCOUNT) && wanted.get(name).isJsonNull();
            if (!there.equals(wanted.get(name)) && !isUnknownAccount) {
                throw different(folder, name, there, wanted.get(name));
            }
        }
    }

    /** Compares the account with that of a recording; the first one names it. */
    static void checkAccount(ArchiveFolder folder, Optional<String> account) {
        try {
            JsonObject settings = folder.settings().orElseThrow();
            JsonElement known = settings.get(ACCOUNT);
            if (account.isEmpty() || known.equals(new JsonPrimitive(account.get()))) {
                return;
            }
            if (!known.isJsonNull()) {
                throw different(folder, ACCOUNT, known, new JsonPrimitive(account.get()));
            }
            settings.addProperty(ACCOUNT, account.get());
            folder.write(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ArchiveException different(
            ArchiveFolder folder, String name, JsonElement there, JsonElement wanted) {
        return new ArchiveException("The archive " + folder.journal().getParent() + " has " + name + " " + there
                + " but this run has " + wanted + ": use another folder, or the same settings");
    }

    private static JsonObject of(ArchiveSource source, ArchiveOptions options) {
        JsonObject settings = new JsonObject();
        settings.addProperty("version", VERSION);
        settings.addProperty("provider", source.provider());
        settings.addProperty(ACCOUNT, source.account().orElse(null));
        settings.addProperty("since", options.since().map(Instant::toString).orElse(null));
        settings.addProperty("until", options.until().map(Instant::toString).orElse(null));
        settings.addProperty("shard", options.shard() + "/" + options.shards());
        return settings;
    }
}
