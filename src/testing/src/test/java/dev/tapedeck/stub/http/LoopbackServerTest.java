package dev.tapedeck.stub.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.TestClient;
import dev.tapedeck.stub.http.BasicAuth.Credentials;
import dev.tapedeck.stub.twilio.api.Errors;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class LoopbackServerTest {

    private final List<String> reported = Collections.synchronizedList(new ArrayList<>());
    private final LoopbackServer server = LoopbackServer.start(
            new Service(
                    "test",
                    new BasicAuth("test", List.of(new Credentials("user", "pässword"))),
                    new Errors(),
                    List.of(
                            Route.get("/ok/{name}", LoopbackServerTest::name),
                            Route.delete("/ok/{name}", request -> Response.noContent()),
                            Route.get("/throws", request -> {
                                throw new IllegalStateException("a mistake");
                            }))),
            0,
            new LoopbackServer.Listener() {
                @Override
                public void answered(Request request, Response response) {
                    reported.add(request.path() + " " + response.status());
                }

                @Override
                public void failed(Throwable failure) {
                    reported.add(failure.getMessage());
                }
            });

    private static Response name(Request request) {
        JsonObject json = new JsonObject();
        json.addProperty("name", request.variable("name"));
        return Response.ok(json);
    }

    @Test
    void exceptionOfAnOperationGives500AndIsReported() throws Exception {
        try (server) {
            assertThat(get("/throws")).startsWith("500 {\"code\":20500,");

            assertThat(reported).containsExactly("a mistake", "/throws 500");
        }
    }

    @Test
    void pathVariablesAreDecoded() throws Exception {
        try (server) {
            assertThat(get("/ok/caf%C3%A9+a%2Fb")).isEqualTo("200 {\"name\":\"café+a/b\"}");
            assertThat(get("/ok/a/b")).startsWith("404 ");
        }
    }

    @Test
    void connectionStaysOpenAfterAnUnreadBody() throws Exception {
        try (server;
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            String head = " /ok/x HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestClient.basic("user", "pässword")
                    + "\r\nContent-Length: 70000\r\n\r\n";
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(("POST" + head + "x".repeat(70_000)).getBytes(UTF_8));

                assertThat(readResponse(socket.getInputStream()))
                        .startsWith("HTTP/1.1 405")
                        .endsWith("}");
            }
        }
    }

    @Test
    void connectionStaysOpenAfterAResponseWithoutBody() throws Exception {
        try (server;
                Socket socket = new Socket(
                        InetAddress.getLoopbackAddress(), server.url().getPort())) {
            String head = " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + TestClient.basic("user", "pässword")
                    + "\r\n\r\n";
            socket.setSoTimeout(5_000);
            for (int i = 0; i < 3; i++) {
                socket.getOutputStream().write(("DELETE /ok/x" + head + "GET /ok/y" + head).getBytes(UTF_8));

                assertThat(readHead(socket.getInputStream()))
                        .startsWith("HTTP/1.1 204")
                        .doesNotContainIgnoringCase("content-");
                assertThat(readResponse(socket.getInputStream()))
                        .startsWith("HTTP/1.1 200")
                        .endsWith("{\"name\":\"y\"}");
            }
        }
    }

    private static String readResponse(InputStream in) throws Exception {
        String head = readHead(in);
        String length = head.replaceAll("(?is).*content-length: (\\d+).*", "$1");
        return head + new String(in.readNBytes(Integer.parseInt(length)), UTF_8);
    }

    private static String readHead(InputStream in) throws Exception {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            assertThat(next).as("after " + head).isNotNegative();
            head.append((char) next);
        }
        return head.toString();
    }

    private String get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.url().resolve(path))
                .header("Authorization", TestClient.basic("user", "pässword"))
                .build();
        var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
        return response.statusCode() + " " + response.body();
    }
}
