package dev.tapedeck.random;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.names.JavaNames;
import dev.tapedeck.spec.ClientBuilder;
import dev.tapedeck.spec.CompiledClient;
import dev.tapedeck.spec.sample.ExactJson;
import dev.tapedeck.spec.sample.NoSampleException;
import dev.tapedeck.spec.sample.ReadValues;
import dev.tapedeck.spec.sample.Samples;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/**
 * Values of random schemas are read and written whole: 150 schemas, or {@code -Drandom.schemas=1000} with
 * {@code -Drandom.seed=1}.
 */
class RandomSchemasTest {
    private static final int PER_DOCUMENT = 50;
    private static final int USUAL = 150;
    private static final int VALUES = 12;
    private static final Path FOLDER = Path.of("target", "random");

    private final List<String> problems = new ArrayList<>();

    @Test
    void readsAndWritesValuesOfRandomSchemas() throws Exception {
        int documents = Math.max(1, Integer.getInteger("random.schemas", USUAL) / PER_DOCUMENT);
        int first = Integer.getInteger("random.seed", 1);
        int passed = 0;
        for (int seed = first; seed < first + documents; seed++) {
            passed += passedOf(seed);
        }
        System.out.println(passed + " of " + documents * PER_DOCUMENT + " random schemas pass");

        assertThat(problems).isEmpty();
    }

    /** Returns how many schemas of the document of this seed have only values that are read and written whole. */
    private int passedOf(int seed) throws IOException, ReflectiveOperationException {
        Random random = new Random(seed);
        RandomSchemas schemas = new RandomSchemas(random, seed % 2 == 0, PER_DOCUMENT);
        JsonNode document = schemas.document();
        String name = "random-" + seed;
        Files.createDirectories(FOLDER);
        Path file = Files.writeString(FOLDER.resolve(name + ".json"), document.toPrettyString());
        CompiledClient client;
        try {
            client = new ClientBuilder(FOLDER).build(name, name, PrepareSpecs.resolve(file, List.of()));
        } catch (RuntimeException e) {
            problems.add("seed " + seed + ": " + e);
            return 0;
        }
        int passed = 0;
        URL classes = client.classes().toUri().toURL();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes}, getClass().getClassLoader())) {
            for (String subject : schemas.subjects()) {
                Class<?> holder = loader.loadClass(client.parent() + ".model.Holder" + subject);
                String problem = problem(document, subject, holder, random);
                if (!problem.isEmpty()) {
                    problems.add("seed " + seed + ": " + subject + " " + schemas.schema(subject) + ": " + problem);
                }
                passed += problem.isEmpty() ? 1 : 0;
            }
        }
        return passed;
    }

    private static String problem(JsonNode document, String subject, Class<?> holder, Random random)
            throws ReflectiveOperationException {
        Samples samples = new Samples(document, random, new Samples.Kind(false, true, false));
        for (int i = 0; i < VALUES; i++) {
            JsonNode held;
            try {
                held = samples.of(JsonNodeFactory.instance.objectNode().put("$ref", "#/components/schemas/" + subject));
            } catch (NoSampleException e) {
                return ""; // Nothing is valid by contradictory schemas.
            }
            JsonNode whole = JsonNodeFactory.instance.objectNode().set("held", held);
            String json = ExactJson.write(whole);
            try {
                Object read = holder.getMethod("parse", String.class).invoke(null, json);
                String problem = ReadValues.problemWhole(read, ExactJson.read(json));
                Object value = holder.getMethod("held").invoke(read);
                boolean isFamily = document.at("/components/schemas/" + subject).has("discriminator");
                if (problem.isEmpty() && isFamily && value != null) {
                    problem = ReadValues.problemOfViews(
                            value,
                            ExactJson.read(json).get("held"),
                            JavaNames.type(samples.chosen(held).get(0)));
                }
                if (!problem.isEmpty()) {
                    return problem + ", read from " + json;
                }
            } catch (ReflectiveOperationException | RuntimeException e) {
                return (e.getCause() == null ? e : e.getCause()) + ", read from " + json;
            }
        }
        return "";
    }
}
