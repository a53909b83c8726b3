package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.google.gson.Gson;
import com.twilio.base.Page;
import com.twilio.http.TwilioRestClient;
import com.twilio.rest.video.v1.room.RoomRecording;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Decodes a page of 1000 records from its bytes in memory, and reads every field of each record. Each benchmark returns
 * the checksum.
 */
@State(Scope.Benchmark)
public class DecodeBenchmark {
    static final int RECORDS = 1000;

    private final byte[] page = DecodePage.bytes(RECORDS);
    private final ObjectMapper jackson = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
    private final Gson gson = Reflective.gson();
    private final ObjectMapper sdk =
            new TwilioRestClient.Builder(Recorded.ACCOUNT, "token").build().getObjectMapper();

    /** Fails unless all contenders read the same from the page. */
    @Setup
    public void check() throws IOException {
        long expected = DecodePage.checksum(RECORDS);
        for (long seen : new long[] {ours(), official(), jackson(), reflective()}) {
            if (seen != expected) {
                throw new IllegalStateException("Expected the checksum " + expected + " but was " + seen);
            }
        }
    }

    /** Our client. */
    @Benchmark
    public long ours() {
        Checksum.Counter counter = new Checksum.Counter();
        OurHash hash = new OurHash();
        OurPage.decode(page).forEach(recording -> counter.accept(hash.of(recording)));
        return counter.sum().value();
    }

    /** The official SDK, which parses strings. */
    @Benchmark
    public long official() {
        Checksum.Counter counter = new Checksum.Counter();
        OfficialHash hash = new OfficialHash();
        Page<RoomRecording> read = Page.fromJson("recordings", new String(page, UTF_8), RoomRecording.class, sdk);
        read.getRecords().forEach(recording -> counter.accept(hash.of(recording)));
        return counter.sum().value();
    }

    /** Jackson databind on plain fields. */
    @Benchmark
    public long jackson() throws IOException {
        return checksum(jackson.readValue(page, PlainPage.class));
    }

    /** Gson's reflection on plain fields. */
    @Benchmark
    public long reflective() {
        return checksum(gson.fromJson(new String(page, UTF_8), PlainPage.class));
    }

    private static long checksum(PlainPage read) {
        Checksum.Counter counter = new Checksum.Counter();
        Fields fields = new Fields();
        read.recordings.forEach(recording -> counter.accept(recording.hash(fields)));
        return counter.sum().value();
    }
}
