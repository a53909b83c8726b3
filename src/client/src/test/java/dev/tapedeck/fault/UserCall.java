package dev.tapedeck.fault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.tapedeck.error.VideoException;
import dev.tapedeck.media.Media;
import dev.tapedeck.media.MediaFile;
import dev.tapedeck.media.MediaStream;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * An action of a caller.
 *
 * @param name its name in the table
 * @param action runs it; passes each record to the consumer, and returns any other result as text
 */
record UserCall(String name, Action action) {
    static final UserCall LIST = new UserCall("list", (client, records) -> {
        client.list().forEach(records);
        return "all records";
    });
    static final UserCall FETCH = new UserCall("fetch", (client, records) -> {
        records.accept(client.fetch());
        return "the record";
    });
    static final UserCall DELETE = new UserCall("delete", (client, records) -> {
        client.delete();
        return "it is deleted";
    });
    static final UserCall LINK = new UserCall(
            "link",
            (client, records) -> "until "
                    + client.media().link().expires().map(end -> "a time").orElse("an unknown time"));
    static final UserCall SAVE =
            new UserCall("save", (client, records) -> save(client.media().withMaxFileBytes(100_000)));
    static final UserCall STREAM = new UserCall("stream", (client, records) -> {
        try (MediaStream stream = client.media().stream()) {
            records.accept(stream);
            return new String(stream.readAllBytes(), US_ASCII);
        }
    });
    static final UserCall FETCH_AGAIN = new UserCall("fetch by a response's id", (client, records) -> {
        Object first = client.fetch();
        records.accept(first);
        records.accept(client.fetchAgain(first));
        return "the record";
    });
    static final UserCall RESUME = new UserCall("list, and again from the last token", UserCall::resume);

    interface Action {
        String of(Client client, Consumer<Object> records) throws Exception;
    }

    /** Fetches a record and reads one of its fields. */
    static UserCall read(String field) {
        return new UserCall("fetch", (client, records) -> {
            Object record = client.fetch();
            records.accept(record);
            return field + " is " + client.read(record, field);
        });
    }

    private static String save(Media media) throws IOException {
        Path directory = Files.createTempDirectory("fault");
        Path target = directory.resolve("file");
        try {
            MediaFile file = media.saveTo(target);
            String first = Files.readString(target).lines().findFirst().orElse("");
            return file.sizeInBytes() + " bytes of " + file.contentType().orElse("no type") + ": " + first;
        } finally {
            Files.deleteIfExists(target);
            Files.delete(directory);
        }
    }

    private static String resume(Client client, Consumer<Object> records) {
        Optional<PageToken> last = Optional.empty();
        try {
            for (Page<?> page : client.list().pages()) {
                page.items().forEach(records);
                last = page.next();
            }
            return "no page failed";
        } catch (VideoException e) {
            client.list().from(last.orElseThrow()).forEach(records);
            return e.getClass().getSimpleName() + ", then all records";
        }
    }
}
