package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class MediaFileTest {

    private static final int SEVERAL_CHUNKS = 200_003;
    private static final int SEGMENT = 0x18538067;
    private static final String CLUSTER = "\u001fC\u00b6u";
    private static final byte VOID = (byte) 0xEC;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 7, 8, 9, 30, 100, 300, 1000, 65_536, SEVERAL_CHUNKS})
    void sizeIsExactHoweverSmall(long size) throws IOException {
        for (Container container :
                new Container[] {new Matroska("opus"), new Matroska("H264"), Matroska.webM("VP8"), new Mp4()}) {
            assertThat(bytes(file("a", container, size).whole())).hasSize((int) size);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 300", "13, 65536", "65535, 2", "65530, 70001", "131072, 8", "199999, 4", "500, 0"})
    void partsAreWhatTheWholeHasThere(int from, int length) throws IOException {
        MediaFile file = file("a", new Matroska("VP8"), SEVERAL_CHUNKS);

        assertThat(bytes(new FilePart(file, from, length)))
                .isEqualTo(Arrays.copyOfRange(bytes(file.whole()), from, from + length));
    }

    @Test
    void endOfAVastFileIsAtHandAtOnce() throws IOException {
        MediaFile file = file("a", new Mp4(), 1L << 50);

        byte[] end = bytes(new FilePart(file, (1L << 50) - 100_000, 100_000));

        assertThat(end).hasSize(100_000).endsWith(bytes(new FilePart(file, (1L << 50) - 9, 9)));
    }

    @Test
    void filesDifferByNameAndNothingRepeats() throws IOException {
        byte[] one = bytes(file("a", new Mp4(), SEVERAL_CHUNKS).whole());
        byte[] again = bytes(file("a", new Mp4(), SEVERAL_CHUNKS).whole());
        byte[] other = bytes(file("b", new Mp4(), SEVERAL_CHUNKS).whole());

        assertThat(one).isEqualTo(again);
        assertThat(Arrays.mismatch(one, other)).isBetween(148, 156);
        assertThat(Arrays.copyOfRange(one, 65_536, 65_544)).isNotEqualTo(Arrays.copyOfRange(one, 131_072, 131_080));
        assertThat(file("a", new Mp4(), 1).etag())
                .matches("\"[0-9a-f]{32}\"")
                .isNotEqualTo(file("b", new Mp4(), 1).etag());
    }

    @ParameterizedTest
    @CsvSource({
        "opus, A_OPUS, audio/x-matroska",
        "VP8, V_VP8, video/x-matroska",
        "H264, V_MPEG4/ISO/AVC, video/x-matroska"
    })
    void matroskaDeclaresItsTrackAndEndsWithTheFile(String codec, String id, String type) {
        long size = 5L << 30;
        Matroska matroska = new Matroska(codec);

        ByteBuffer head = ByteBuffer.wrap(matroska.head(take(size)));

        String text = new String(head.array(), ISO_8859_1);
        assertThat(head.getInt()).isEqualTo(0x1A45DFA3);
        assertThat(text).contains("matroska", "tapedeck", id, CLUSTER);
        assertThat(matroska.contentType()).isEqualTo(type);
        head.position(text.indexOf("\u0018S\u0080g"));
        assertThat(head.getInt()).isEqualTo(SEGMENT);
        assertThat(longSize(head)).isEqualTo(size - head.position());
        head.position(head.limit() - 9);
        assertThat(head.get()).isEqualTo(VOID);
        assertThat(longSize(head)).isEqualTo(size - head.limit());
    }

    @ParameterizedTest
    @CsvSource({"opus, A_OPUS, audio/webm", "VP8, V_VP8, video/webm"})
    void webMIsMatroskaOfItsOwnType(String codec, String id, String type) {
        Matroska webM = Matroska.webM(codec);

        assertThat(new String(webM.head(take(5L << 30)), ISO_8859_1))
                .contains("webm", id, CLUSTER)
                .doesNotContain("matroska");
        assertThat(webM.contentType()).isEqualTo(type);
    }

    @Test
    void boxesOfMp4FillTheFile() {
        long size = 5L << 30;

        ByteBuffer head = ByteBuffer.wrap(new Mp4().head(take(size)));

        assertThat(box(head)).isEqualTo("ftyp 24");
        head.position(24);
        assertThat(box(head)).isEqualTo("moov 116");
        assertThat(box(head)).isEqualTo("mvhd 108");
        assertThat(head.getInt(head.position() + 12)).as("timescale").isEqualTo(1000);
        assertThat(head.getInt(head.position() + 16)).as("duration").isEqualTo(90_000);
        head.position(24 + 116);
        assertThat(box(head)).isEqualTo("mdat 1");
        assertThat(head.getLong()).isEqualTo(size - 24 - 116);
        assertThat(head.hasRemaining()).isFalse();
    }

    private static String box(ByteBuffer head) {
        int size = head.getInt();
        byte[] type = new byte[4];
        head.get(type);
        return new String(type, ISO_8859_1) + " " + size;
    }

    private static long longSize(ByteBuffer head) {
        long size = head.getLong();
        assertThat(size >>> 56).as("first byte of a size of eight bytes").isEqualTo(1);
        return size & (1L << 56) - 1;
    }

    private static MediaFile file(String name, Container container, long size) {
        return new MediaFile(name, container, take(size));
    }

    private static Clip take(long size) {
        return new Clip(Instant.EPOCH, Duration.ofSeconds(90), size);
    }

    private static byte[] bytes(FilePart part) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        part.writeTo(out);
        return out.toByteArray();
    }
}
