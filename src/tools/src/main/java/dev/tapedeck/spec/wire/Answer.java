package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.facade.WireClient;
import dev.tapedeck.spec.sample.ExactJson;
import dev.tapedeck.spec.sample.NoSampleException;
import dev.tapedeck.spec.sample.ReadValues;
import dev.tapedeck.spec.sample.Samples;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import okhttp3.ResponseBody;
import org.jspecify.annotations.Nullable;
import retrofit2.Call;

/**
 * A random response of an operation.
 *
 * @param json the body; null if it is not JSON
 */
record Answer(
        int status, String mediaType, String text, @Nullable JsonNode json) {
    /** Makes one of this result type, of the first success that has a body. */
    static Answer of(JsonNode root, Spec.Operation operation, Type result, Random random) {
        if (result == Void.class) {
            return new Answer(204, "", "", null);
        }
        Samples samples = new Samples(root, random, new Samples.Kind(false, true, false));
        TreeMap<String, JsonNode> successes = new TreeMap<>();
        JsonNode responses = operation.node().path("responses");
        for (var response : responses.properties()) {
            boolean isSuccess = response.getKey().matches("2(\\d\\d|XX|xx)")
                    || (response.getKey().equals("default")
                            && responses
                                    .propertyStream()
                                    .noneMatch(one -> one.getKey().startsWith("2")));
            JsonNode target = samples.target(response.getValue());
            if (isSuccess && !target.path("content").isEmpty()) {
                successes.put(response.getKey(), target);
            }
        }
        if (successes.isEmpty()) {
            throw new IllegalStateException("the client reads a body, but the document has none");
        }
        // A response with the status 204 or 205 has no body, whatever the document says.
        int status = successes.firstKey().matches("20[0-36-9]") ? Integer.parseInt(successes.firstKey()) : 200;
        JsonNode content = successes.firstEntry().getValue().path("content");
        if (result == ResponseBody.class) {
            return new Answer(status, content.fieldNames().next(), "any é bytes", null);
        }
        for (var type : content.properties()) {
            if ((MediaTypes.isJson(type.getKey()) || type.getKey().equals("*/*"))
                    && type.getValue().has("schema")) {
                JsonNode json = samples.of(type.getValue().path("schema"));
                if (json.isNull()) {
                    throw new NoSampleException("The whole response is null");
                }
                return new Answer(status, "application/json", ExactJson.write(json), json);
            }
        }
        throw new IllegalStateException("the client reads JSON, but the document has none");
    }

    byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Makes the call, and returns what is wrong with its result. */
    String problem(WireClient client, Call<?> call) throws IOException {
        if (text.isEmpty()) {
            client.run(call);
            return "";
        }
        Object value = client.fetch(call);
        if (value instanceof ResponseBody body) {
            try (body) {
                return body.string().equals(text) ? "" : "the bytes of the response differ";
            }
        }
        JsonNode wanted = ExactJson.read(text);
        String problem = ReadValues.problemWhole(value, wanted);
        if (problem.isEmpty() && value instanceof List<?> list) {
            Iterator<JsonNode> items = wanted.iterator();
            for (Object item : list) {
                JsonNode json = items.next();
                problem = problem.isEmpty() && item != null ? ReadValues.problemWhole(item, json) : problem;
            }
        }
        return problem.isEmpty() ? "" : "answer: " + problem;
    }
}
