package dev.tapedeck.spec.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.build.tree.MediaTypes;
import dev.tapedeck.spec.sample.ExactJson;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Compares the request that a client sent with the one that swagger-client builds. */
final class CompareRequests {
    private final RandomCall call;
    private final SentRequest sent;
    private final JsonNode expected;
    private final Map<KnownDifference, Integer> known;

    private CompareRequests(RandomCall call, SentRequest sent, JsonNode expected, Map<KnownDifference, Integer> known) {
        this.call = call;
        this.sent = sent;
        this.expected = expected;
        this.known = known;
    }

    /**
     * Returns how the requests differ, or "".
     *
     * @param known how often each known difference occurred, which is increased
     */
    static String difference(
            RandomCall call, SentRequest sent, JsonNode expected, Map<KnownDifference, Integer> known) {
        return new CompareRequests(call, sent, expected, known).difference();
    }

    private String difference() {
        if (expected.has("error")) {
            return "swagger-client fails: " + expected.get("error").asText().replaceAll("\\s+", " ");
        }
        String target = expected.path("url").asText().replaceFirst("^[a-zA-Z]+://[^/?]*", "");
        List<String> differences = new ArrayList<>();
        if (call.operation().path().contains("#")) {
            known.merge(KnownDifference.FRAGMENT_OF_PATH, 1, Integer::sum);
        }
        String verb = call.operation().verb();
        add(differences, "method", verb, sent.method());
        add(differences, "path", withVariables(path(target)), path(sent.target()));
        addItems(differences, "query", Item.ofQuery(query(target)), Item.ofQuery(query(sent.target())));
        addHeaders(differences);
        addItems(differences, "cookie", cookies(), Item.ofCookies(sent.header("Cookie")));
        addBody(differences);
        return String.join("; ", differences);
    }

    private static void add(List<String> differences, String what, String wanted, String actual) {
        if (!wanted.equals(actual)) {
            differences.add(what + " is " + actual + " instead of " + wanted);
        }
    }

    /** Returns the segments; each is decoded, because OpenAPI does not say which reserved characters are encoded. */
    private static String path(String target) {
        return Arrays.stream(target.replaceFirst("\\?.*", "").split("/", -1))
                .map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8)
                        .replace("/", "%2F"))
                .reduce((one, other) -> one + "/" + other)
                .orElse("");
    }

    private String withVariables(String path) {
        String replaced = path;
        for (Input input : call.inputs()) {
            String variable = "{" + input.name() + "}";
            if (KnownDifference.UNUSUAL_PATH.isOf(input) && replaced.contains(variable)) {
                known.merge(KnownDifference.UNUSUAL_PATH, 1, Integer::sum);
                replaced = replaced.replace(variable, input.value().asText().replace("/", "%2F"));
            }
        }
        // swagger-client leaves variables of the server as they are.
        return replaced.replaceAll("\\{[^{}/]*}", GeneratedOperation.SERVER_VARIABLE);
    }

    private static String query(String target) {
        int mark = target.indexOf('?');
        return mark < 0 ? "" : target.substring(mark + 1);
    }

    private void addHeaders(List<String> differences) {
        for (Input input : call.inputs()) {
            if (input.in().equals("header")) {
                String wanted = expected.path("headers").path(input.name()).asText();
                add(differences, "header " + input.name(), wanted, sent.header(input.name()));
            }
        }
        if (call.body() != null && !call.mediaType().contains("*")) {
            String wanted = MediaTypes.withoutParameters(call.mediaType());
            add(differences, "type", wanted, MediaTypes.withoutParameters(sent.header("Content-Type")));
        }
    }

    private List<Item> cookies() {
        return Item.ofCookies(expected.path("headers").path("Cookie").asText());
    }

    private void addBody(List<String> differences) {
        if (call.body() == null) {
            add(differences, "body", "", sent.body());
        } else if (expected.path("parts").isArray()) {
            List<Item> wanted = new ArrayList<>();
            expected.path("parts")
                    .forEach(part -> wanted.add(new Item(
                            part.path("name").asText(),
                            part.path("text").asText(),
                            MediaTypes.withoutParameters(part.path("type").asText()))));
            addItems(differences, "part", wanted, Item.ofParts(sent));
        } else if (call.isFields()) {
            addItems(differences, "form", Item.ofForm(expected.path("body").asText()), Item.ofForm(sent.body()));
        } else if (call.inputs().stream().anyMatch(input -> input.in().equals("content") && !isJson())) {
            add(differences, "body", expected.path("body").asText(), sent.text());
        } else {
            differences.addAll(json());
        }
    }

    private boolean isJson() {
        return MediaTypes.isJson(call.mediaType()) || call.mediaType().equals("*/*");
    }

    private List<String> json() {
        String text = sent.text();
        if (text.isEmpty()) {
            return List.of("body is missing");
        }
        // A text in JSON is given to swagger-client as it is.
        JsonNode wanted = expected.path("body");
        String difference = ExactJson.difference(numbers(wanted), numbers(ExactJson.read(text)));
        return difference.isEmpty() ? List.of() : List.of("body: " + difference);
    }

    /** JavaScript has one kind of numbers, and writes them in its own way. */
    private static JsonNode numbers(JsonNode node) {
        if (node.isNumber()) {
            return JsonNodeFactory.instance.numberNode(node.decimalValue().stripTrailingZeros());
        } else if (node.isArray()) {
            return JsonNodeFactory.instance
                    .arrayNode()
                    .addAll(node.valueStream().map(CompareRequests::numbers).toList());
        } else if (node.isObject()) {
            var object = JsonNodeFactory.instance.objectNode();
            node.properties().forEach(field -> object.set(field.getKey(), numbers(field.getValue())));
            return object;
        }
        return node;
    }

    private void addItems(List<String> differences, String in, List<Item> expectedItems, List<Item> sentItems) {
        List<Item> wanted = new ArrayList<>(expectedItems);
        List<Item> actual = new ArrayList<>(sentItems);
        for (Input input : call.inputs()) {
            if (input.in().equals(in) && !sorted(of(input, wanted)).equals(sorted(of(input, actual)))) {
                for (KnownDifference difference : KnownDifference.values()) {
                    if (difference.isOf(input)) {
                        known.merge(difference, 1, Integer::sum);
                        wanted.removeAll(of(input, wanted));
                        wanted.addAll(difference.items(input, of(input, actual)));
                        break;
                    }
                }
            }
        }
        List<Item> wantedSorted = sorted(wanted);
        List<Item> actualSorted = sorted(actual);
        if (!wantedSorted.equals(actualSorted)) {
            List<Item> lacking = new ArrayList<>(wantedSorted);
            actualSorted.forEach(lacking::remove);
            List<Item> more = new ArrayList<>(actualSorted);
            wantedSorted.forEach(more::remove);
            differences.add(in + " has " + more + " instead of " + lacking);
        }
    }

    private List<Item> of(Input input, List<Item> items) {
        return items.stream()
                .filter(item -> input.owns(item.name()) && !isOfOther(input, item.name()))
                .toList();
    }

    /** An object's fields may have the names of other inputs. */
    private boolean isOfOther(Input input, String name) {
        return !input.name().equals(name)
                && call.inputs().stream()
                        .anyMatch(other ->
                                other.in().equals(input.in()) && other.name().equals(name));
    }

    /** The order of parameters is free, that of values of one parameter is not. */
    private static List<Item> sorted(List<Item> items) {
        return items.stream()
                .sorted(Comparator.comparing((Function<Item, String>) Item::name))
                .toList();
    }
}
