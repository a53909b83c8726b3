package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.stub.http.Body;
import dev.tapedeck.stub.http.ByteRange;
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
    private static final String SEGMENT = "\u0018S\u0080g";
    private static final String CLUSTER = "\u001fC\u00b6u";
    private static final String DURATION = "D\u0089\u0088";
    private static final byte VOID = (byte) 0xEC;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 9, 150, 300, 65_536, SEVERAL_CHUNKS})
    void fileOfAnySizeHasExactlyThatSize(long size) throws IOException {
        for (Container container : Container.values()) {
            assertThat(bytes(file("a", container, size).whole())).hasSize((int) size);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 300", "13, 65536", "65535, 2", "65530, 70001", "131072, 8", "199999, 4", "500, 0"})
    void partHasTheBytesOfTheWhole(int from, int length) throws IOException {
        MediaFile file = file("a", Container.VP8_MATROSKA, SEVERAL_CHUNKS);

        assertThat(bytes(file.part(new ByteRange(from, from + length - 1))))
                .isEqualTo(Arrays.copyOfRange(bytes(file.whole()), from, from + length));
    }

    @Test
    void endOfAHugeFileNeedsNoBytesBefore() throws IOException {
        long size = 1L << 50;
        MediaFile file = file("a", Container.MP4, size);

        byte[] end = bytes(file.part(new ByteRange(size - 100_000, size - 1)));

        assertThat(end).hasSize(100_000).endsWith(bytes(file.part(new ByteRange(size - 9, size - 1))));
    }

    @Test
    void filesDifferByNameAndRepeatNothing() throws IOException {
        byte[] one = bytes(file("a", Container.MP4, SEVERAL_CHUNKS).whole());
        byte[] again = bytes(file("a", Container.MP4, SEVERAL_CHUNKS).whole());
        byte[] other = bytes(file("b", Container.MP4, SEVERAL_CHUNKS).whole());

        assertThat(one).isEqualTo(again);
        assertThat(Arrays.mismatch(one, other)).isBetween(148, 156);
        assertThat(Arrays.copyOfRange(one, 65_536, 65_544)).isNotEqualTo(Arrays.copyOfRange(one, 131_072, 131_080));
        assertThat(file("a", Container.MP4, 1).etag())
                .matches("\"[0-9a-f]{32}\"")
                .isNotEqualTo(file("b", Container.MP4, 1).etag());
    }

    @ParameterizedTest
    @CsvSource({
        "OPUS_MATROSKA, matroska, A_OPUS, audio/x-matroska",
        "VP8_MATROSKA, matroska, V_VP8, video/x-matroska",
        "H264_MATROSKA, matroska, V_MPEG4/ISO/AVC, video/x-matroska",
        "OPUS_WEBM, webm, A_OPUS, audio/webm",
        "VP8_WEBM, webm, V_VP8, video/webm"
    })
    void matroskaDeclaresItsTrackAndItsSize(Container container, String type, String codec, String contentType) {
        long size = 5L << 30;

        ByteBuffer header = ByteBuffer.wrap(container.header(clip(size)));

        String text = new String(header.array(), ISO_8859_1);
        assertThat(header.getInt()).isEqualTo(0x1A45DFA3);
        assertThat(text).contains(type, "tapedeck", codec, CLUSTER);
        assertThat(text.contains("matroska")).isEqualTo(type.equals("matroska"));
        assertThat(container.contentType()).isEqualTo(contentType);
        assertThat(header.getDouble(text.indexOf(DURATION) + 3)).isEqualTo(90_000);
        header.position(text.indexOf(SEGMENT) + 4);
        assertThat(longSize(header)).isEqualTo(size - header.position());
        header.position(header.limit() - 9);
        assertThat(header.get()).isEqualTo(VOID);
        assertThat(longSize(header)).isEqualTo(size - header.limit());
    }

    @Test
    void boxesOfMp4FillTheFile() {
        long size = 5L << 30;

        ByteBuffer header = ByteBuffer.wrap(Container.MP4.header(clip(size)));

        assertThat(box(header)).isEqualTo("ftyp 24");
        header.position(24);
        assertThat(box(header)).isEqualTo("moov 116");
        assertThat(box(header)).isEqualTo("mvhd 108");
        assertThat(header.getInt(header.position() + 12)).as("timescale").isEqualTo(1000);
        assertThat(header.getInt(header.position() + 16)).as("duration").isEqualTo(90_000);
        header.position(24 + 116);
        assertThat(box(header)).isEqualTo("mdat 1");
        assertThat(header.getLong()).isEqualTo(size - 24 - 116);
        assertThat(header.hasRemaining()).isFalse();
    }

    private static String box(ByteBuffer header) {
        int size = header.getInt();
        byte[] type = new byte[4];
        header.get(type);
        return new String(type, ISO_8859_1) + " " + size;
    }

    private static long longSize(ByteBuffer header) {
        long size = header.getLong();
        assertThat(size >>> 56).as("first byte of a size of eight bytes").isEqualTo(1);
        return size & (1L << 56) - 1;
    }

    private static MediaFile file(String name, Container container, long size) {
        return new MediaFile(name, container, clip(size));
    }

    private static Clip clip(long size) {
        return new Clip(Instant.EPOCH, Duration.ofSeconds(90), size);
    }

    private static byte[] bytes(Body body) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        body.writeTo(out);
        return out.toByteArray();
    }
}
