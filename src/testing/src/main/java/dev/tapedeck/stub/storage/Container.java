package dev.tapedeck.stub.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The container formats of media files, each with a fixture: the smallest valid file of its kind, which has a track but
 * no frame.
 *
 * <p>A file of any size is a fixture that declares that size and then goes on with filler: in Matroska (RFC 9559) the
 * content of the {@code Void} element at the end, in MP4 (ISO 14496-12) that of the {@code mdat} box at the end.
 */
public enum Container {
    OPUS_MATROSKA("opus.mka", "audio/x-matroska", 86),
    VP8_MATROSKA("vp8.mkv", "video/x-matroska", 86),
    H264_MATROSKA("h264.mkv", "video/x-matroska", 86),
    OPUS_WEBM("opus.webm", "audio/webm", 82),
    VP8_WEBM("vp8.webm", "video/webm", 82),
    MP4("movie.mp4", "video/mp4", 0);

    private static final int FROM_SEGMENT_SIZE_TO_DURATION = 28;
    private static final int MP4_DURATION = 56;

    private final String fixture;
    private final String contentType;
    private final int segmentSize;

    /** The last parameter is the position of the size of Matroska's {@code Segment}. */
    Container(String fixture, String contentType, int segmentSize) {
        this.fixture = fixture;
        this.contentType = contentType;
        this.segmentSize = segmentSize;
    }

    /** Returns the container of a recorded track; the codec is {@code opus}, {@code VP8} or {@code H264}. */
    public static Container ofTrack(String codec) {
        return switch (codec) {
            case "opus" -> OPUS_MATROSKA;
            case "VP8" -> VP8_MATROSKA;
            case "H264" -> H264_MATROSKA;
            default -> throw new IllegalArgumentException("Expected opus, VP8 or H264 but was " + codec);
        };
    }

    public String contentType() {
        return contentType;
    }

    /** Returns the bytes before the filler, for a file of the clip's length and exact size. */
    byte[] header(Clip clip) {
        ByteBuffer header = ByteBuffer.wrap(fixture());
        int last = header.limit() - Long.BYTES;
        // The size of the last element is in its last 8 bytes. A file shorter than its header cannot declare its size.
        if (this == MP4) {
            // A box counts its own start, the 16 bytes of mdat; this size may not be less than that.
            header.putInt(MP4_DURATION, (int) clip.length().toMillis());
            header.putLong(last, Math.max(16, clip.sizeInBytes() - last + Long.BYTES));
        } else {
            header.putDouble(segmentSize + FROM_SEGMENT_SIZE_TO_DURATION, (double)
                    clip.length().toMillis());
            putSize(header, segmentSize, clip);
            putSize(header, last, clip);
        }
        return header.array();
    }

    private static void putSize(ByteBuffer header, int position, Clip clip) {
        // RFC 8794: a first byte of 1 says that seven bytes of size follow. The rest of the file is the content.
        header.putLong(position, 1L << 56 | Math.max(0, clip.sizeInBytes() - position - Long.BYTES));
    }

    private byte[] fixture() {
        try (InputStream in = Objects.requireNonNull(Container.class.getResourceAsStream(fixture), fixture)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + fixture, e);
        }
    }
}
