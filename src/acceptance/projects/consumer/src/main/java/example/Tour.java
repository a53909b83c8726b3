package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.AccessToken;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.AccountSid;
import dev.tapedeck.twilio.id.RecordingSid;
import dev.tapedeck.twilio.model.CreateRoomRequest;
import dev.tapedeck.twilio.model.Recording;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Uses other parts of the libraries: forms, JSON bodies, media, JSON as text, tokens. */
final class Tour {
    private static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");

    private Tour() {}

    static void serve(HttpServer server) {
        server.createContext("/v1/Rooms", exchange -> answer(exchange, 201, "{\"unique_name\":\"standup\"}"));
        server.createContext("/v1/Recordings/" + SID, exchange -> answer(exchange, 200, "{\"size\":3,\"new\":[1.50]}"));
        server.createContext("/v1/Recordings/" + SID + "/Media", exchange -> {
            String host = exchange.getRequestHeaders().getFirst("Host");
            exchange.getResponseHeaders().set("Location", "http://" + host + "/file");
            answer(exchange, 302, "{}");
        });
        server.createContext("/file", exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "audio/x-matroska");
            exchange.sendResponseHeaders(200, 3);
            exchange.getResponseBody().write("mka".getBytes(UTF_8));
            exchange.close();
        });
        server.createContext("/api/video/rooms", exchange -> answer(exchange, 201, "{\"name\":\"standup\"}"));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        System.out.println("tour: " + exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + body);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, json.length());
        exchange.getResponseBody().write(json.getBytes(UTF_8));
        exchange.close();
    }

    static void make(URI url) throws IOException {
        Path folder = Files.createTempDirectory("tour");
        Path file = folder.resolve("track.mka");
        try (TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey("SK0123456789abcdef0123456789abcdef", "secret")
                        .baseUrl(url)
                        .build();
                SignalWireVideo signalWire = SignalWireVideo.builder()
                        .bearerToken(() -> "token")
                        .baseUrl(url)
                        .build()) {
            twilio.rooms()
                    .create(CreateRoomRequest.builder().uniqueName("standup").build());
            Recording recording = twilio.recordings().fetch(SID);
            System.out.println("json: " + recording.toJson());
            twilio.recordings().media(SID).saveTo(file);
            System.out.println("saved: " + Files.readString(file));
            signalWire
                    .rooms()
                    .create(dev.tapedeck.signalwire.model.CreateRoomRequest.builder()
                            .name("standup")
                            .build());
            System.out.println("token: "
                    + AccessToken.builder()
                            .apiKey("SK0123456789abcdef0123456789abcdef", "secret")
                            .account(AccountSid.of("AC0123456789abcdef0123456789abcdef"))
                            .grant("chat", Map.of("service_sid", "IS1"))
                            .build());
        } finally {
            Files.deleteIfExists(file);
            Files.delete(folder);
        }
    }
}
