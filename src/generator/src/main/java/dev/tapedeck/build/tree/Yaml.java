package dev.tapedeck.build.tree;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.yaml.snakeyaml.LoaderOptions;

/** Reads YAML and JSON documents as trees, and writes trees as YAML. */
public final class Yaml {
    // SignalWire's whole REST document has 6 MB; SnakeYAML stops at 3 by default.
    private static final int LARGEST_DOCUMENT = 100_000_000;

    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                    .loaderOptions(limits())
                    .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
                    .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private Yaml() {}

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    /** Reads a document whose root is an object, such as an OpenAPI document or an overlay. */
    public static ObjectNode read(Path file) {
        try {
            return parse(file.toString(), Files.readString(file));
        } catch (NoSuchFileException e) {
            throw new SpecException(file.toString(), "", "the file is not there", "put the contract there");
        } catch (CharacterCodingException e) {
            throw new SpecException(file.toString(), "", "is not UTF-8", "save it as UTF-8");
        } catch (IOException e) {
            String problem = "cannot be read (" + e.getMessage() + ")";
            throw new SpecException(file.toString(), "", problem, "make it a readable file");
        }
    }

    /** Parses a document whose root is an object; messages name this file. */
    public static ObjectNode parse(String file, String text) {
        JsonNode root;
        try {
            root = MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            var at = e.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            String problem = "is not YAML or JSON (" + firstLine(e.getOriginalMessage()) + ")";
            throw new SpecException(file, place, problem, "correct it there, or copy the document again");
        }
        if (root instanceof ObjectNode object) {
            return object;
        }
        String problem = "holds no object at its root";
        throw new SpecException(file, "line 1", problem, "put the whole document there");
    }

    /** Returns the tree as YAML. */
    public static String write(JsonNode tree) {
        try {
            return MAPPER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain JSON values was not written", e);
        }
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("no reason given").strip();
    }

    private static LoaderOptions limits() {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(LARGEST_DOCUMENT);
        return options;
    }
}
