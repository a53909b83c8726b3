package dev.tapedeck.build.codegen;

import dev.tapedeck.build.EnumClass;
import dev.tapedeck.build.Lowering;
import dev.tapedeck.build.WireMethod;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.languages.JavaClientCodegen;
import org.openapitools.codegen.model.ModelMap;
import org.openapitools.codegen.model.ModelsMap;
import org.openapitools.codegen.model.OperationsMap;

/**
 * Tapedeck's generator for openapi-generator, named {@code tapedeck}: typed clients for Retrofit and Gson.
 *
 * <p>It reads a resolved contract, and generates the client from the document that {@link Lowering} returns.
 */
public final class TapedeckCodegen extends JavaClientCodegen {
    /** The name of a {@link WireMethod} in templates. */
    private static final String WIRE = "wire";

    /** The name of an {@link EnumClass} in templates. */
    private static final String ENUM = "enum";

    private Map<String, WireMethod> wireMethods = Map.of();
    private Map<String, EnumClass> enums = Map.of();

    /** Called by openapi-generator, which finds the class by its service file. */
    public TapedeckCodegen() {
        setLibrary(RETROFIT_2);
    }

    @Override
    public String getName() {
        return "tapedeck";
    }

    @Override
    public String getHelp() {
        return "Generates a typed Java client for Retrofit and Gson, on tapedeck-runtime.";
    }

    /** Not used: {@link Lowering} leaves no schema inline. */
    @Override
    public boolean getUseInlineModelResolver() {
        return false;
    }

    @Override
    public void preprocessOpenAPI(OpenAPI contract) {
        OpenAPI client = lowered();
        contract.setPaths(client.getPaths());
        contract.setComponents(client.getComponents());
        contract.setTags(client.getTags());
        contract.setInfo(client.getInfo());
        super.preprocessOpenAPI(contract);
    }

    @Override
    public Map<String, ModelsMap> postProcessAllModels(Map<String, ModelsMap> models) {
        Map<String, ModelsMap> processed = super.postProcessAllModels(models);
        for (ModelsMap file : processed.values()) {
            for (ModelMap entry : file.getModels()) {
                CodegenModel model = entry.getModel();
                if (enums.containsKey(model.name)) {
                    model.vendorExtensions.put(ENUM, enums.get(model.name));
                }
            }
        }
        return processed;
    }

    @Override
    public OperationsMap postProcessOperationsWithModels(OperationsMap group, List<ModelMap> models) {
        OperationsMap processed = super.postProcessOperationsWithModels(group, models);
        for (CodegenOperation operation : processed.getOperations().getOperation()) {
            operation.vendorExtensions.put(WIRE, wireMethods.get(operation.operationIdOriginal));
        }
        return processed;
    }

    private OpenAPI lowered() {
        String file = getInputSpec();
        try {
            Lowering lowering = Lowering.of(file, Files.readString(Path.of(file)));
            wireMethods = lowering.wireMethods();
            enums = lowering.enums();
            ParseOptions options = new ParseOptions();
            options.setResolve(true);
            return new OpenAPIV3Parser()
                    .readContents(lowering.document().toString(), null, options)
                    .getOpenAPI();
        } catch (IOException e) {
            throw new UncheckedIOException("The contract cannot be read", e);
        }
    }
}
