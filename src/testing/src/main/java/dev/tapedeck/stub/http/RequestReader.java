package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the requests of a connection, HTTP/1.0 and 1.1, with bodies of known length or in chunks. */
final class RequestReader {

    private static final int LONGEST_HEAD = 64 * 1024;
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(ISO_8859_1);

    private static final Pattern THIS_MACHINE = Pattern.compile("(127\\.0\\.0\\.1|localhost|\\[::1]):\\d{1,5}");

    private final InputStream in;
    private final OutputStream out;
    private final String origin;
    private int headBytes;

    /**
     * Creates a reader.
     *
     * @param in a buffered stream
     * @param out where {@code 100 Continue} is sent
     * @param origin the root of the service, unless the client names this machine otherwise
     */
    RequestReader(InputStream in, OutputStream out, String origin) {
        this.in = in;
        this.out = out;
        this.origin = origin;
    }

    /**
     * A request and what follows it.
     *
     * @param isLast whether the client wants the connection closed after the response
     */
    record Received(Request request, boolean isLast) {}

    /**
     * Reads the next request; empty if the client has closed the connection.
     *
     * @throws ProtocolException with one sentence, if it is not HTTP
     */
    Optional<Received> next() throws IOException {
        headBytes = 0;
        Optional<String> start = line();
        while (start.isPresent() && start.get().isEmpty()) {
            start = line();
        }
        return start.isEmpty() ? Optional.empty() : Optional.of(read(start.get()));
    }

    private Received read(String start) throws IOException {
        String[] parts = start.split(" ", -1);
        if (parts.length != 3 || !parts[2].startsWith("HTTP/1.")) {
            throw new ProtocolException("Expected a request line such as GET / HTTP/1.1 but got: " + start);
        }
        Map<String, List<String>> headers = headers();
        if (first(headers, "expect").equalsIgnoreCase("100-continue")) {
            out.write(CONTINUE);
            out.flush();
        }
        // An unread body would be taken for the next request, so it is read even where no operation needs it.
        String body = new String(body(headers), UTF_8);
        String connection = first(headers, "connection").toLowerCase(Locale.ROOT);
        boolean isLast =
                connection.contains("close") || (parts[2].equals("HTTP/1.0") && !connection.contains("keep-alive"));
        return new Received(
                new Request(parts[0], url(parts[1], first(headers, "host")), headers, body, Map.of()), isLast);
    }

    /**
     * Links must lead back through a proxy on this machine, or another port of a container. Other hosts are ignored:
     * libraries of the vendors that are led here still name the vendor's.
     */
    private String origin(String host) {
        return THIS_MACHINE.matcher(host).matches() ? "http://" + host : origin;
    }

    private URI url(String target, String host) throws ProtocolException {
        try {
            URI url = URI.create(target.startsWith("/") ? origin(host) + target : target);
            if (url.getRawPath() != null && url.getRawAuthority() != null) {
                return url;
            }
        } catch (IllegalArgumentException e) {
            // The exception below says the same.
        }
        throw new ProtocolException("Expected a path or URL but got: " + target);
    }

    private Map<String, List<String>> headers() throws IOException {
        Map<String, List<String>> headers = new TreeMap<>();
        for (String line = requireLine(); !line.isEmpty(); line = requireLine()) {
            int colon = line.indexOf(':');
            if (colon <= 0) {
                throw new ProtocolException("Expected a header such as Accept: */* but got: " + line);
            }
            headers.computeIfAbsent(
                            line.substring(0, colon).strip().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return headers;
    }

    private byte[] body(Map<String, List<String>> headers) throws IOException {
        if (first(headers, "transfer-encoding").equalsIgnoreCase("chunked")) {
            return chunks();
        }
        String length = first(headers, "content-length");
        return length.isEmpty() ? new byte[0] : exactly(number(length, 10));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        while (true) {
            headBytes = 0;
            int size = number(requireLine().replaceFirst(";.*", "").strip(), 16);
            if (size == 0) {
                while (!requireLine().isEmpty()) {
                    // Trailers, which nothing here needs.
                }
                return body.toByteArray();
            }
            body.write(exactly(size));
            requireLine();
        }
    }

    private static int number(String text, int radix) throws ProtocolException {
        try {
            int number = Integer.parseInt(text, radix);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // The exception below says the same.
        }
        throw new ProtocolException("Expected the length of a body but got: " + text);
    }

    private byte[] exactly(int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("The body ended after " + bytes.length + " of " + length + " bytes");
        }
        return bytes;
    }

    private String requireLine() throws IOException {
        return line().orElseThrow(() -> new EOFException("The request ended too early"));
    }

    /** Reads a line without its end; empty if nothing follows. */
    private Optional<String> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (++headBytes > LONGEST_HEAD) {
                throw new ProtocolException("Expected a head of at most " + LONGEST_HEAD + " bytes");
            }
            line.write(next);
            next = in.read();
        }
        String text = line.toString(ISO_8859_1);
        return next < 0 && text.isEmpty()
                ? Optional.empty()
                : Optional.of(text.endsWith("\r") ? text.substring(0, text.length() - 1) : text);
    }

    private static String first(Map<String, List<String>> headers, String name) {
        return headers.getOrDefault(name, List.of("")).get(0);
    }
}
