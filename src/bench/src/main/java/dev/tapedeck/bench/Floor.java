package dev.tapedeck.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/**
 * The floor: a socket that reads every byte of every page, and parses only the length and the link to the next page. It
 * computes no checksum; the number of bytes shows that it read everything.
 */
final class Floor {
    private static final String END = "\r\n\r\n";
    private static final String LENGTH = "Content-Length: ";
    private static final String NEXT = "\"next_page_url\":";
    private static final int META = 2000;

    private final URI url;
    private final byte[] answer = new byte[2 << 20];
    private int filled;

    Floor(URI url) {
        this.url = url;
    }

    /** Reads all pages of that size and returns the number of bytes of their bodies. */
    long read(int pageSize) {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            socket.setTcpNoDelay(true);
            long bytes = 0;
            String target = "/v1/Rooms/" + Recorded.ROOM + "/Recordings?PageSize=" + pageSize;
            while (!target.isEmpty()) {
                String head = "GET " + target + " HTTP/1.1\r\nHost: video.twilio.com\r\n\r\n";
                socket.getOutputStream().write(head.getBytes(US_ASCII));
                bytes += readAnswer(socket.getInputStream());
                target = next();
            }
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the length of the body. */
    private int readAnswer(InputStream in) throws IOException {
        filled = 0;
        String head = "";
        while (!head.contains(END)) {
            more(in);
            head = new String(answer, 0, Math.min(filled, 1000), US_ASCII);
        }
        int value = head.indexOf(LENGTH) + LENGTH.length();
        int length = Integer.parseInt(head, value, head.indexOf('\r', value), 10);
        int end = head.indexOf(END) + END.length() + length;
        while (filled < end) {
            more(in);
        }
        return length;
    }

    private void more(InputStream in) throws IOException {
        int read = in.read(answer, filled, answer.length - filled);
        if (read <= 0) {
            throw new IOException("The response ended too early");
        }
        filled += read;
    }

    private String next() {
        int from = Math.max(0, filled - META);
        String meta = new String(answer, from, filled - from, ISO_8859_1);
        int value = meta.lastIndexOf(NEXT) + NEXT.length();
        if (meta.startsWith("null", value)) {
            return "";
        }
        return meta.substring(value + 1 + Recorded.HOST.length(), meta.indexOf('"', value + 1));
    }
}
