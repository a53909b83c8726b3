package dev.tapedeck.readme;

import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.Recording;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The names that the README's snippets assume to exist: the reader's own. Never run. */
abstract class SnippetContext {
    protected final String keySid = "SK0123456789abcdef0123456789abcdef";
    protected final String secret = "";
    protected final String projectId = "";
    protected final String apiToken = "";
    protected final String saved = "";
    protected final String authToken = "";
    protected final String url = "";
    protected final String body = "";
    protected final String signature = "";
    protected final Instant start = Instant.EPOCH;
    protected final Instant end = Instant.EPOCH;
    protected final AccountSid account = AccountSid.of("AC0123456789abcdef0123456789abcdef");
    protected final Path archive = Path.of("");
    protected final List<RecordingSid> sids = List.of();
    protected final RecordingSid sid = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    protected final TwilioVideo twilio =
            TwilioVideo.builder().apiKey(keySid, secret).build();
    protected final SignalWireVideo signalWire =
            SignalWireVideo.builder().space("acme").project(projectId, apiToken).build();

    protected final PagedIterable<Recording> recordings = twilio.recordings().list();
    protected final Recording recording = Recording.builder().build();

    protected abstract void index(Object recordings);

    protected abstract void save(String token);

    protected abstract void show(long received, @Nullable Long total);

    protected abstract void upload(InputStream stream, @Nullable Long size, Optional<String> contentType);
}
