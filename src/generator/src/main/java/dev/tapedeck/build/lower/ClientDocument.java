package dev.tapedeck.build.lower;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tapedeck.build.resolve.CompleteContract;
import dev.tapedeck.build.tree.Keys;
import dev.tapedeck.build.tree.Schemas;
import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import dev.tapedeck.build.view.AnyOfClass;
import dev.tapedeck.build.view.DocumentPage;
import dev.tapedeck.build.view.EnumClass;
import dev.tapedeck.build.view.IdClass;
import dev.tapedeck.build.view.ModelClass;
import dev.tapedeck.build.view.OperationPage;
import dev.tapedeck.build.view.RequestClass;
import dev.tapedeck.build.view.SharedType;
import dev.tapedeck.build.view.TypePage;
import dev.tapedeck.build.view.ValueType;
import dev.tapedeck.build.view.Webhook;
import dev.tapedeck.build.view.WireMethod;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * The document that a client is generated from, with request objects and the names of class members, and the views of
 * its parts that the templates print.
 */
public final class ClientDocument {
    private static final Pattern CLASS_NAME = Pattern.compile("[A-Z][A-Za-z0-9]*");

    private static final Set<String> USUAL_METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private final Spec spec;
    private final Map<String, OperationPage> pages;

    private ClientDocument(Spec spec, Map<String, OperationPage> pages) {
        this.spec = spec;
        this.pages = pages;
    }

    /** Lowers a resolved contract. Prints no warnings, because they were printed when the contract was resolved. */
    public static ClientDocument of(String file, String resolved) {
        Spec spec = new Spec(file, Yaml.parse(file, resolved));
        return lower(spec, new PrintStream(OutputStream.nullOutputStream()));
    }

    /** Returns an empty document. */
    public static ClientDocument ofNothing() {
        return new ClientDocument(new Spec("", Yaml.object()), Map.of());
    }

    /** Runs all steps on a resolved contract, in place. */
    public static ClientDocument lower(Spec spec, PrintStream warnings) {
        CompleteContract.restoreJsonStyle(spec);
        NamePathParameters.apply(spec);
        FieldAccess.mark(spec);
        BuildRequests.apply(spec, warnings);
        FieldAccess.requireOnlyReadable(spec);
        AssignPackages.apply(spec);
        AddIdClasses.apply(spec);
        NameFields.apply(spec);
        AddSharedTypes.apply(spec);
        AddAlternatives.apply(spec);
        requireClassNames(spec);
        hasTimesInSeconds(spec);
        Map<String, OperationPage> pages = new HashMap<>();
        spec.operations().forEach(operation -> pages.put(operation.id(), OperationPage.of(spec, operation)));
        AssignAcceptHeaders.apply(spec);
        SelectResponses.apply(spec);
        return new ClientDocument(spec, pages);
    }

    /** Refuses names of overlays that no class can have; names of the vendor are valid by now. */
    static void requireClassNames(Spec spec) {
        spec.schemas().fieldNames().forEachRemaining(name -> {
            if (!CLASS_NAME.matcher(name).matches()) {
                throw spec.fault(
                        "components/schemas/" + name,
                        "'" + name + "' is not usable as a class name",
                        "give it another x-name in the overlay");
            }
        });
    }

    /** Returns the document. */
    public ObjectNode document() {
        return spec.root();
    }

    /** Returns whether requests have times without fractions. */
    public boolean hasTimesInSeconds() {
        return hasTimesInSeconds(spec);
    }

    private static boolean hasTimesInSeconds(Spec spec) {
        JsonNode precision = spec.root().path(Keys.TIME_PRECISION);
        if (!precision.isMissingNode() && !precision.asText().equals("seconds")) {
            String problem = "has the " + Keys.TIME_PRECISION + " " + precision;
            throw spec.fault("", problem, "write seconds, or remove it so that times keep their fractions");
        }
        return !precision.isMissingNode();
    }

    /**
     * Returns the document that openapi-generator reads, which knows neither all methods nor two operations of one:
     * each of these becomes the POST of a path of its own. The templates have methods and paths from
     * {@link #wireMethods}. Defaults are left out: they are the service's, and openapi-generator fails for odd ones.
     */
    public ObjectNode documentOfUsualMethods() {
        ObjectNode document = spec.root().deepCopy();
        ObjectNode paths = document.withObject("/paths");
        Set<String> seen = new HashSet<>();
        for (Spec.Operation operation : new Spec(spec.file(), document).operations()) {
            if (!seen.add(operation.title()) || !USUAL_METHODS.contains(operation.method())) {
                paths.putObject(operation.path() + "#" + operation.id()).set("post", operation.node());
            }
        }
        for (ObjectNode item : Spec.objects(paths)) {
            item.retain(USUAL_METHODS);
        }
        Schemas.visit(new Spec(spec.file(), document), (schema, place) -> schema.remove("default"));
        return document;
    }

    /** Returns the classes of ids. */
    public List<IdClass> ids() {
        return IdClass.all(spec);
    }

    /** Returns the webhooks. */
    public List<Webhook> webhooks() {
        return Webhook.all(spec);
    }

    /** Returns the open enums, by the names of their schemas. */
    public Map<String, EnumClass> enums() {
        Map<String, EnumClass> enums = new HashMap<>();
        for (var schema : spec.schemas().properties()) {
            if (schema.getValue().path("enum").isArray()) {
                enums.put(schema.getKey(), EnumClass.of(schema.getValue()));
            }
        }
        return enums;
    }

    /** Returns the last part of the package of the class of a schema. */
    public String packageOf(String schema) {
        return spec.schemas().path(schema).path(Keys.PACKAGE).asText();
    }

    /** Returns whether a schema is a request object. */
    public boolean isRequest(String schema) {
        return spec.schemas().path(schema).has(Keys.IN);
    }

    /** Returns whether a schema is an interface that several models share. */
    public boolean isShared(String schema) {
        return spec.schemas().path(schema).has(Keys.SHARED_BY);
    }

    /** Returns whether the values of a schema are of several types. */
    public boolean isAnyOf(String schema) {
        return spec.schemas().path(schema).has(Keys.ANY_OF);
    }

    /** Returns the class of a schema whose fields stand for alternatives and have these types. */
    public AnyOfClass anyOf(String schema, Function<String, ValueType> types) {
        return AnyOfClass.of(spec, (ObjectNode) spec.schemas().get(schema), types);
    }

    /** Returns the shared interface of a schema whose fields have these types. */
    public SharedType shared(String schema, Function<String, ValueType> types) {
        return SharedType.of((ObjectNode) spec.schemas().get(schema), types);
    }

    /** Returns the request object of a schema whose fields have these types. */
    public RequestClass request(String schema, Function<String, ValueType> types) {
        return RequestClass.of((ObjectNode) spec.schemas().get(schema), types);
    }

    /** Returns the model or response of a schema whose fields have these types. */
    public ModelClass model(String schema, Function<String, ValueType> types) {
        return ModelClass.of(spec, (ObjectNode) spec.schemas().get(schema), types);
    }

    /** Returns the page of a schema whose fields have these types. */
    public TypePage page(String schema, Function<String, ValueType> types) {
        return TypePage.of((ObjectNode) spec.schemas().get(schema), types);
    }

    /** Returns the methods of the wire interfaces, by operation id. */
    public Map<String, WireMethod> wireMethods() {
        Map<String, WireMethod> methods = new HashMap<>();
        for (Spec.Operation operation : spec.operations()) {
            methods.put(operation.id(), WireMethod.of(spec, operation));
        }
        return methods;
    }

    /** Returns the start of the index of the pages. */
    public DocumentPage indexPage() {
        return DocumentPage.of(spec);
    }

    /** Returns the documentation of the operations, by operation id. */
    public Map<String, OperationPage> pages() {
        return pages;
    }
}
