package example;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.facade.PageParameters;
import dev.tapedeck.facade.WireClient;
import dev.tapedeck.type.Upload;
import example.parcels.id.ParcelId;
import example.parcels.model.Address;
import example.parcels.model.CreateParcelRequest;
import example.parcels.model.ListParcelsRequest;
import example.parcels.model.Parcel;
import example.parcels.model.ParcelPage;
import example.parcels.model.PrintLabelRequest;
import example.parcels.model.State;
import example.parcels.wire.DefaultApi;
import example.parcels.wire.WireAdapters;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;

/** Calls each operation of the document once, on a server in this program. */
public final class Tour {
    private static final PageParameters NAMES = new PageParameters("size", "page", "cursor");

    private Tour() {}

    /** Prints the requests and responses. */
    public static void main(String[] arguments) throws IOException {
        HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        service.createContext("/", Tour::answer);
        service.start();
        URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
        try (WireClient client = WireClient.builder(address, WireAdapters.gson())
                .bearerToken(() -> "t0ken")
                .build()) {
            tour(client);
        } finally {
            service.stop(0);
        }
    }

    private static void tour(WireClient client) {
        DefaultApi api = client.create(DefaultApi.class);
        ListParcelsRequest filters = ListParcelsRequest.builder()
                .state(State.ON_ITS_WAY)
                .weights(List.of(1L, 2L))
                .xTrace("trace")
                .build();
        for (Parcel parcel : client.list(
                NAMES,
                filters,
                query -> api.listParcels(query, client.headers(filters), client.options()),
                ParcelPage::parcels,
                page -> page.nextCursor() == null ? null : "?cursor=" + page.nextCursor())) {
            System.out.println("parcel: " + parcel.id() + " " + parcel.state() + " " + parcel.grams() + " "
                    + parcel.read() + " " + parcel.labels() + " " + parcel.additionalProperties());
        }
        Parcel created = client.fetch(api.createParcel(
                CreateParcelRequest.builder()
                        .address(Address.builder().street("Elm Street 1").build())
                        .note(null)
                        .build(),
                client.options()));
        System.out.println("created: " + created.toJson());
        PrintLabelRequest label = PrintLabelRequest.builder()
                .logo(Upload.of("PNG".getBytes(UTF_8)).named("logo.png"))
                .copies(2)
                .build();
        client.run(api.printLabel(created.id(), client.parts(label), client.options()));
        try {
            client.run(api.printLabel(ParcelId.of("PCL00000404"), client.parts(label), client.options()));
        } catch (NotFoundException e) {
            System.out.println("fault: " + e.getMessage());
        }
        try {
            ParcelId.of("PCL1");
        } catch (IllegalArgumentException e) {
            System.out.println("id: " + e.getMessage());
        }
    }

    private static void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        String shown = body.contains("logo.png") ? "a form with a file" : body;
        System.out.println("request: " + request + " " + shown + " "
                + exchange.getRequestHeaders().getFirst("Authorization") + " "
                + exchange.getRequestHeaders().getFirst("X-Trace"));
        if (request.startsWith("GET")) {
            respond(exchange, 200, request.contains("cursor=b") ? """
                    {"parcels":[{"id":"PCL00000002","state":"lost","grams":null}]}""" : """
                    {"parcels":[{"id":"PCL00000001","state":"on-its-way","grams":5000000000,"read":true,
                    "labels":{"de":["a","b"]},"extra":1}],"next_cursor":"b"}""");
        } else if (request.startsWith("POST")) {
            respond(
                    exchange,
                    201,
                    "{\"id\":\"PCL00000003\",\"state\":\"packed\",\"sent_at\":null,\"address\":{\"street\":\"Elm\"}}");
        } else {
            respond(exchange, request.contains("404") ? 404 : 204, "");
        }
    }

    private static void respond(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }
}
