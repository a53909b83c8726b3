package dev.tapedeck.build.tree;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.resolver.CoreScalarResolver;
import org.snakeyaml.engine.v2.resolver.ScalarResolver;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML and JSON documents as trees, and writes trees as YAML. */
public final class Yaml {
    // SignalWire's whole REST document has 6 MB; SnakeYAML stops at 3 by default.
    private static final int LARGEST_DOCUMENT = 100_000_000;

    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final Pattern JSON = Pattern.compile("\\s*[{\\[]");
    private static final Pattern QUOTED_KEY = Pattern.compile("\\s*\\{\\s*\"");

    // YamlNodes merges mappings, and counts and checks nodes, with better messages.
    private static final LoadSettings LIMITS = LoadSettings.builder()
            .setSchema(new WithoutMerging())
            .setCodePointLimit(LARGEST_DOCUMENT)
            .setMaxAliasesForCollections(Integer.MAX_VALUE)
            .setAllowNonScalarKeys(true)
            .build();

    private static final ObjectMapper READER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private static final ObjectMapper WRITER = new ObjectMapper(YAMLFactory.builder()
            .stringQuotingChecker(new YamlQuotes())
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build());

    private static final Pattern SPACES_OF_BLANK_LINE = Pattern.compile("(?m)^ +$");

    private Yaml() {}

    /** Returns a new, empty object. */
    public static ObjectNode object() {
        return READER.createObjectNode();
    }

    /** Reads a document whose root is an object, such as an OpenAPI document or an overlay. */
    public static ObjectNode read(Path file) {
        return object(file.toString(), readAny(file));
    }

    /** Reads any document, such as a part of an OpenAPI document; one without content is a missing node. */
    public static JsonNode readAny(Path file) {
        try {
            return tree(file.toString(), Files.readString(file));
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
        return object(file, tree(file, text));
    }

    private static ObjectNode object(String file, JsonNode root) {
        if (root instanceof ObjectNode object) {
            return object;
        }
        String problem = "holds no object at its root";
        throw new SpecException(file, "line 1", problem, "put the whole document there");
    }

    /** Parses any document; one without content is a missing node. */
    static JsonNode tree(String file, String text) {
        String content = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        if (!JSON.matcher(content).lookingAt()) {
            return yaml(file, content);
        }
        try {
            return READER.readTree(content);
        } catch (JsonProcessingException e) {
            return yamlInBraces(file, content, e);
        }
    }

    /** YAML may start with a brace too; a fault is reported of the format that the document seems to have. */
    private static JsonNode yamlInBraces(String file, String text, JsonProcessingException fault) {
        try {
            return yaml(file, text);
        } catch (SpecException e) {
            if (!QUOTED_KEY.matcher(text).lookingAt()) {
                throw e;
            }
            JsonLocation at = fault.getLocation();
            String place = at == null ? "" : "line " + at.getLineNr() + ", column " + at.getColumnNr();
            throw notReadable(file, place, fault.getOriginalMessage());
        }
    }

    private static JsonNode yaml(String file, String text) {
        try {
            return compose(file, text);
        } catch (MarkedYamlEngineException e) {
            // Vendors' editors leave spaces in blank lines, which YAML does not allow at the start of a long text.
            String mended = SPACES_OF_BLANK_LINE.matcher(text).replaceAll("");
            if (!mended.equals(text)) {
                return yaml(file, mended);
            }
            throw notReadable(file, e.getProblemMark().map(YamlNodes::place).orElse(""), e.getProblem());
        } catch (YamlEngineException e) {
            throw notReadable(file, "", String.valueOf(e.getMessage()));
        }
    }

    private static JsonNode compose(String file, String text) {
        return new Compose(LIMITS)
                .composeString(text)
                .map(root -> YamlNodes.read(file, root))
                .orElseGet(MissingNode::getInstance);
    }

    private static SpecException notReadable(String file, String place, String reason) {
        String first = reason.lines().findFirst().orElse("no reason given").strip();
        String problem = "is not YAML or JSON (" + first + ")";
        return new SpecException(file, place, problem, "correct it there, or copy the document again");
    }

    /** Returns the tree as YAML. */
    public static String write(JsonNode tree) {
        try {
            return WRITER.writeValueAsString(tree);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A tree of plain JSON values was not written", e);
        }
    }

    private static final class WithoutMerging extends CoreSchema {
        @Override
        public ScalarResolver getScalarResolver() {
            return new CoreScalarResolver(false);
        }
    }
}
