package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.Recording;
import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Lists the recordings of a server in this program, and prints the request's user agent and the class path. */
public final class Consumer {
    private static final String PAGE = """
            {
              "recordings": [
                {
                  "sid": "RT0123456789abcdef0123456789abcdef",
                  "status": "completed",
                  "date_created": "2026-11-20T10:00:00Z",
                  "size": 5000000000,
                  "type": "audio",
                  "codec": "opus",
                  "track_name": "microphone"
                }
              ],
              "meta": {
                "page": 0,
                "page_size": 100,
                "key": "recordings",
                "url": "https://video.twilio.com/v1/Recordings?PageSize=100&Page=0",
                "first_page_url": "https://video.twilio.com/v1/Recordings?PageSize=100&Page=0",
                "previous_page_url": null,
                "next_page_url": null
              }
            }
            """;

    private Consumer() {}

    /** Lists; with any argument, also runs the {@link Tour}. */
    public static void main(String[] args) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/Recordings", Consumer::answer);
        Tour.serve(server);
        server.start();
        try {
            URI url = URI.create("http://localhost:" + server.getAddress().getPort());
            list(url);
            if (args.length > 0) {
                Tour.make(url);
            }
        } finally {
            server.stop(0);
        }
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            System.out.println("class path: " + Path.of(entry).getFileName());
        }
    }

    private static void list(URI url) {
        TwilioVideo twilio = TwilioVideo.builder()
                .apiKey("SK0123456789abcdef0123456789abcdef", "secret")
                .baseUrl(url)
                .build();
        for (Recording recording : twilio.recordings().list()) {
            System.out.println("recording: " + recording.sid() + ", " + recording.size() + " bytes");
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        System.out.println("request: " + exchange.getRequestMethod() + " " + exchange.getRequestURI());
        System.out.println("user agent: " + exchange.getRequestHeaders().getFirst("User-Agent"));
        byte[] page = PAGE.getBytes(UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, page.length);
        exchange.getResponseBody().write(page);
        exchange.close();
    }
}
