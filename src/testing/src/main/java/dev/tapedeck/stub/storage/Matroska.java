package dev.tapedeck.stub.storage;

import static dev.tapedeck.stub.storage.Ebml.element;
import static dev.tapedeck.stub.storage.Ebml.join;
import static dev.tapedeck.stub.storage.Ebml.longStart;
import static dev.tapedeck.stub.storage.Ebml.number;
import static dev.tapedeck.stub.storage.Ebml.real;
import static dev.tapedeck.stub.storage.Ebml.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * A Matroska file (RFC 9559) of one track without a single frame: the rest of its segment is a {@code Void} element.
 *
 * @param codec in Twilio's words: {@code opus}, {@code VP8} or {@code H264}
 * @param type the kind of Matroska: {@code matroska} itself or {@code webm}
 */
public record Matroska(String codec, String type) implements Container {

    private static final int SEGMENT = 0x18538067;
    private static final int VOID = 0xEC;
    private static final int NANOSECONDS_PER_TICK = 1_000_000;
    private static final int SAMPLES_PER_SECOND = 48_000;

    /** A file of a recorded track. */
    public Matroska(String codec) {
        this(codec, "matroska");
    }

    /** A file for browsers; of the codecs it may have {@code opus} and {@code VP8}. */
    public static Matroska webM(String codec) {
        return new Matroska(codec, "webm");
    }

    @Override
    public String contentType() {
        String subtype = type.equals("webm") ? "webm" : "x-matroska";
        return (isAudio() ? "audio/" : "video/") + subtype;
    }

    @Override
    public byte[] head(Clip take) {
        byte[] header = header();
        byte[] descriptions = join(description(take), element(0x1654AE6B, track()), emptyCluster());
        long segment = take.sizeInBytes() - header.length - longStart(SEGMENT, 0).length;
        long filler = segment - descriptions.length - longStart(VOID, 0).length;
        return join(header, start(SEGMENT, segment), descriptions, start(VOID, filler));
    }

    private static byte[] start(int id, long size) {
        // A file that ends within its head has no room for what the head declares.
        return longStart(id, Math.max(0, size));
    }

    private byte[] header() {
        return element(
                0x1A45DFA3,
                number(0x4286, 1), // EBMLVersion
                number(0x42F7, 1), // EBMLReadVersion
                number(0x42F2, 4), // EBMLMaxIDLength
                number(0x42F3, 8), // EBMLMaxSizeLength
                text(0x4282, type), // DocType
                number(0x4287, 4), // DocTypeVersion
                number(0x4285, 2)); // DocTypeReadVersion
    }

    private static byte[] description(Clip take) {
        return element(
                0x1549A966,
                number(0x2AD7B1, NANOSECONDS_PER_TICK), // TimestampScale
                real(0x4489, (double) take.length().toMillis()), // Duration
                text(0x4D80, "tapedeck stand-in"), // MuxingApp
                text(0x5741, "tapedeck stand-in")); // WritingApp
    }

    private static byte[] emptyCluster() {
        // Readers look for the first cluster, and take a file without one for cut off.
        return element(0x1F43B675, number(0xE7, 0)); // Cluster with its Timestamp
    }

    private byte[] track() {
        return element(
                0xAE,
                number(0xD7, 1), // TrackNumber
                number(0x73C5, 1), // TrackUID
                number(0x83, isAudio() ? 2 : 1), // TrackType
                number(0x9C, 0), // FlagLacing
                text(0x86, codecId()),
                isAudio() ? audio() : video());
    }

    private static byte[] audio() {
        // The codec's private data, without which no player takes Opus (RFC 7845, 5.1).
        ByteBuffer opus = ByteBuffer.allocate(19).order(ByteOrder.LITTLE_ENDIAN);
        opus.put("OpusHead".getBytes(StandardCharsets.US_ASCII)).put((byte) 1).put((byte) 1);
        opus.putShort((short) 312).putInt(SAMPLES_PER_SECOND);
        return join(
                element(0x63A2, opus.array()),
                element(0xE1, real(0xB5, SAMPLES_PER_SECOND), number(0x9F, 1))); // Audio: rate and channels
    }

    private static byte[] video() {
        return element(0xE0, number(0xB0, 1280), number(0xBA, 720)); // Video: width and height
    }

    private String codecId() {
        return switch (codec) {
            case "opus" -> "A_OPUS";
            case "VP8" -> "V_VP8";
            case "H264" -> "V_MPEG4/ISO/AVC";
            default -> throw new IllegalStateException("No Matroska id of codec " + codec);
        };
    }

    private boolean isAudio() {
        return codec.equals("opus");
    }
}
