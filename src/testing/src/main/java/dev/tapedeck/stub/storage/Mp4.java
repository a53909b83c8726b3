package dev.tapedeck.stub.storage;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;

/** An MP4 file (ISO 14496-12) that says how long it lasts and has no track: the rest of it is media data of none. */
public record Mp4() implements Container {

    private static final int FILE_TYPE = 24;
    private static final int MOVIE_HEADER = 108;
    private static final int MOVIE = 8 + MOVIE_HEADER;
    private static final int DATA_START = 16;
    private static final int ONE = 0x10000;

    @Override
    public String contentType() {
        return "video/mp4";
    }

    @Override
    public byte[] head(Clip take) {
        ByteBuffer head = ByteBuffer.allocate(FILE_TYPE + MOVIE + DATA_START);
        box(head, FILE_TYPE, "ftyp").put(ascii("isom")).putInt(512).put(ascii("isomiso2"));
        box(head, MOVIE, "moov");
        movieHeader(head, take.length().toMillis());
        // A size of 1 says that the size follows in 64 bits.
        box(head, 1, "mdat").putLong(Math.max(DATA_START, take.sizeInBytes() - FILE_TYPE - MOVIE));
        return head.array();
    }

    private static void movieHeader(ByteBuffer head, long milliseconds) {
        int end = head.position() + MOVIE_HEADER;
        box(head, MOVIE_HEADER, "mvhd").position(head.position() + 12); // version, flags, two times: all 0
        head.putInt(1000).putInt((int) milliseconds);
        head.putInt(ONE).putShort((short) 0x100).position(head.position() + 10); // normal speed, full volume
        for (int cell : new int[] {ONE, 0, 0, 0, ONE, 0, 0, 0, ONE << 14}) {
            head.putInt(cell); // the matrix that changes nothing
        }
        head.putInt(end - Integer.BYTES, 1).position(end); // the next track's number
    }

    private static ByteBuffer box(ByteBuffer head, int size, String type) {
        return head.putInt(size).put(ascii(type));
    }

    private static byte[] ascii(String text) {
        return text.getBytes(US_ASCII);
    }
}
