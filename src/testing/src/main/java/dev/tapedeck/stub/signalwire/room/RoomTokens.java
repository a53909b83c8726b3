package dev.tapedeck.stub.signalwire.room;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.SeededRandom;
import dev.tapedeck.stub.signalwire.api.JsonBody;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Tokens with which a browser joins a room: JSON Web Tokens that say what they were asked for. */
final class RoomTokens {

    private final byte[] key = SeededRandom.of("signalwire token key", 0).hex().getBytes(UTF_8);
    private final RoomStore rooms;
    private final JsonBody body;

    RoomTokens(RoomStore rooms, JsonBody body) {
        this.rooms = rooms;
        this.body = body;
    }

    Response create(Request request) {
        JsonObject wishes = body.of(request);
        String name = wishes.get("room_name").getAsString();
        boolean mayCreate = !wishes.has("auto_create_room")
                || wishes.get("auto_create_room").getAsBoolean();
        if (rooms.named(name).isEmpty()) {
            if (!mayCreate) {
                throw RequestException.invalid("room_name", "must be a room's but was \"" + name + "\"");
            }
            JsonObject settings = new JsonObject();
            settings.addProperty("name", name);
            rooms.create(settings);
        }
        JsonObject json = new JsonObject();
        json.addProperty("token", signed(wishes));
        return Response.ok(json);
    }

    private String signed(JsonObject claims) {
        Base64.Encoder base64 = Base64.getUrlEncoder().withoutPadding();
        String header = base64.encodeToString("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(UTF_8));
        String text = header + "." + base64.encodeToString(claims.toString().getBytes(UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, mac.getAlgorithm()));
            return text + "." + base64.encodeToString(mac.doFinal(text.getBytes(UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every JDK has HmacSHA256", e);
        }
    }
}
