package dev.tapedeck.build.codegen;

import dev.tapedeck.build.PrepareSpecs;
import dev.tapedeck.build.Release;
import dev.tapedeck.build.lower.ClientDocument;
import dev.tapedeck.build.tree.SpecException;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.openapitools.codegen.CliOption;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.SupportingFile;
import org.openapitools.codegen.config.GlobalSettings;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Tapedeck's generator for openapi-generator, named {@code tapedeck}: typed clients for Retrofit and Gson.
 *
 * <p>Resolves the document as {@link PrepareSpecs} does, generates the client from the {@link ClientDocument}, and
 * gives the templates typed {@link TemplateViews}. Configures everything that is the same for all clients.
 */
public final class TapedeckCodegen extends JavaClientCodegen {
    private static final String PROVIDER = "provider";
    private static final String IS_RESOLVED = "isResolved";
    private static final String OVERLAYS = "overlays";

    /** Java limits the code of a method and the constants of a class. */
    private static final int MODELS_OF_A_CLASS = 1000;

    /** The Java types of types and formats; each kind of id adds one. */
    private static final Map<String, String> TYPES = Map.of(
            "AnyType", "Object",
            "DateTime", "Instant",
            "date", "LocalDate",
            "URI", "Link",
            // Outside a multipart body, binary data is a string.
            "file", "String",
            "binary", "String",
            "string+upload", "Upload",
            "string+response-body", "ResponseBody");

    private static final Map<String, String> CLASSES = Map.of(
            "Instant", "java.time.Instant",
            "LocalDate", "java.time.LocalDate",
            "Link", "dev.tapedeck.type.Link",
            "Upload", "dev.tapedeck.type.Upload",
            "ResponseBody", "okhttp3.ResponseBody");

    private ClientDocument document = ClientDocument.ofNothing();
    private TemplateViews views = new TemplateViews(document, this::packageOf);

    /** Called by openapi-generator, which finds the class by its service file. */
    public TapedeckCodegen() {
        setLibrary(RETROFIT_2);
        embeddedTemplateDir = "dev/tapedeck/templates";
        templateDir = embeddedTemplateDir;
        cliOptions.add(
                CliOption.newString(PROVIDER, "The name of the service in Javadoc. Default: the document's title."));
        cliOptions.add(CliOption.newString(
                OVERLAYS, "Files of OpenAPI Overlays to apply in this order, separated by commas."));
        cliOptions.add(CliOption.newBoolean(IS_RESOLVED, "Whether the document is one of tapedeck-contracts."));
    }

    @Override
    public String getName() {
        return "tapedeck";
    }

    @Override
    public String getHelp() {
        return "Generates a typed Java client for Retrofit and Gson, on tapedeck-runtime.";
    }

    /** Not used: {@link ClientDocument} leaves no schema inline. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public void processOpts() {
        // Otherwise the generator drops the schemas of forms.
        GlobalSettings.setProperty(CodegenConstants.SKIP_FORM_MODEL, "false");
        String invoker = String.valueOf(additionalProperties.getOrDefault(CodegenConstants.INVOKER_PACKAGE, "client"));
        additionalProperties.putIfAbsent(CodegenConstants.API_PACKAGE, invoker + ".wire");
        additionalProperties.putIfAbsent(CodegenConstants.MODEL_PACKAGE, invoker + ".model");
        additionalProperties.put(CodegenConstants.SERIALIZATION_LIBRARY, SERIALIZATION_LIBRARY_GSON);
        additionalProperties.put(OPENAPI_NULLABLE, false);
        additionalProperties.put(CodegenConstants.HIDE_GENERATION_TIMESTAMP, true);
        additionalProperties.put("generatorRelease", Release.VERSION);
        super.processOpts();
        typeMapping.putAll(TYPES);
        importMapping.putAll(CLASSES);
        // The generator reserves these for classes of its own templates, which ours do not have.
        List.of("configuration", "file", "list", "object").forEach(name -> reservedWordsMappings.put(name, name));
        apiTestTemplateFiles.clear();
        modelTestTemplateFiles.clear();
        supportingFiles.clear();
        addFile("package_info_model", "model", "package-info.java");
        addFile("package_info_wire", "wire", "package-info.java");
        addFile("model_adapters", "model", "ModelAdapters.java");
        addFile("wire_adapters", "wire", "WireAdapters.java");
        supportingFiles.add(new SupportingFile("index_doc.mustache", "docs", "README.md"));
        supportingFiles.add(new SupportingFile("structure_doc.mustache", "docs", "structure.md"));
    }

    private void addFile(String template, String lastPackage, String name) {
        supportingFiles.add(new SupportingFile(template + ".mustache", folder(lastPackage), name));
    }

    private String folder(String lastPackage) {
        return sourceFolder + File.separator + packageOf(lastPackage).replace('.', File.separatorChar);
    }

    private String packageOf(String last) {
        return switch (last) {
            case "wire" -> apiPackage();
            case "model" -> modelPackage();
            default -> getInvokerPackage() + "." + last;
        };
    }

    @Override
    public String modelFilename(String template, String model) {
        String path = super.modelFilename(template, model);
        return Path.of(getOutputDir(), folder(document.packageOf(model)), new File(path).getName())
                .toString();
    }

    /** Always true, because {@link #postProcessFile} deletes pages. */
    @Override
    public boolean isEnablePostProcessFile() {
        return true;
    }

    /** Deletes pages of classes that user code never sees: the generator has no way not to write them. */
    @Override
    public void postProcessFile(File file, String type) {
        String name = file.getName().replace(".md", "");
        if (type.equals("model-doc") && document.packageOf(name).equals("wire")) {
            delete(file.toPath());
        } else if (super.isEnablePostProcessFile()) {
            super.postProcessFile(file, type);
        }
    }

    private static void delete(Path page) {
        try {
            Files.delete(page);
        } catch (IOException e) {
            throw new UncheckedIOException("A page cannot be deleted", e);
        }
    }

    @Override
    public String toModelImport(String name) {
        String last = document.packageOf(name);
        return last.isEmpty() ? super.toModelImport(name) : packageOf(last) + "." + name;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI contract) {
        document = lowered();
        views = new TemplateViews(document, this::packageOf);
        OpenAPI client = parsed();
        contract.setPaths(client.getPaths());
        contract.setComponents(client.getComponents());
        contract.setTags(client.getTags());
        contract.setInfo(client.getInfo());
        // The generator imports classes of annotations for its own templates: a model may be named Schema.
        document.document().at("/components/schemas").fieldNames().forEachRemaining(importMapping::remove);
        document.ids().forEach(id -> typeMapping.put("string+" + id.format(), id.name()));
        if (!document.ids().isEmpty()) {
            addFile("package_info_id", "id", "package-info.java");
        }
        if (!document.webhooks().isEmpty()) {
            additionalProperties.put("webhookPayloads", document.webhooks());
            additionalProperties.put("hasWebhookPayloads", true);
            addFile("webhooks", "model", "Webhooks.java");
        }
        additionalProperties.put("indexPage", document.indexPage());
        additionalProperties.put("timesInSeconds", document.hasTimesInSeconds());
        additionalProperties.putIfAbsent(PROVIDER, contract.getInfo().getTitle());
        super.preprocessOpenAPI(contract);
    }

    private ClientDocument lowered() {
        Path file = file(getInputSpec());
        try {
            String resolved = isSet(IS_RESOLVED) ? Files.readString(file) : PrepareSpecs.resolve(file, overlays());
            return ClientDocument.of(file.toString(), resolved);
        } catch (IOException e) {
            throw new UncheckedIOException("The document cannot be read", e);
        }
    }

    private static Path file(String inputSpec) {
        if (inputSpec.startsWith("file:")) {
            return Path.of(URI.create(inputSpec));
        } else if (inputSpec.matches("https?:.*")) {
            throw new SpecException(inputSpec, "", "is not a file", "download it, and let inputSpec name the file");
        }
        return Path.of(inputSpec);
    }

    private boolean isSet(String option) {
        return Boolean.parseBoolean(String.valueOf(additionalProperties.get(option)));
    }

    private List<Path> overlays() {
        String names = String.valueOf(additionalProperties.getOrDefault(OVERLAYS, ""));
        return Pattern.compile(",")
                .splitAsStream(names)
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .map(Path::of)
                .toList();
    }

    private OpenAPI parsed() {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser()
                .readContents(document.documentOfUsualMethods().toString(), null, options)
                .getOpenAPI();
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        for (ModelsMap file : processed.values()) {
            file.getModels().forEach(entry -> views.addTo(entry.getModel()));
        }
        return processed;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap group, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(group, models);
        processed.getOperations().getOperation().forEach(views::addTo);
        return processed;
    }

    /** Adds the models in groups, each of which fits into one class of adapters. */
    @Override
    public Map<String, Object> postProcessSupportingFileData(Map<String, Object> data) {
        Map<String, Object> processed = super.postProcessSupportingFileData(data);
        List<?> models = (List<?>) processed.getOrDefault("models", List.of());
        List<Map<String, Object>> groups = new ArrayList<>();
        for (int from = 0; from == 0 || from < models.size(); from += MODELS_OF_A_CLASS) {
            List<?> some = models.subList(from, Math.min(models.size(), from + MODELS_OF_A_CLASS));
            groups.add(Map.of("models", some, "next", "More" + (groups.size() + 1)));
        }
        processed.put("adapterGroups", groups);
        return processed;
    }
}
