package dev.tapedeck.build.codegen;

import dev.tapedeck.build.lower.ClientDocument;
import dev.tapedeck.build.view.EnumClass;
import dev.tapedeck.build.view.IdClass;
import dev.tapedeck.build.view.OperationPage;
import dev.tapedeck.build.view.ValueType;
import dev.tapedeck.build.view.WireMethod;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.openapitools.codegen.CodegenModel;
import org.openapitools.codegen.CodegenOperation;
import org.openapitools.codegen.CodegenParameter;
import org.openapitools.codegen.CodegenProperty;

/**
 * Adds views to the models of openapi-generator, as vendor extensions that templates read by name: {@code id},
 * {@code enum}, {@code request}, {@code shared}, {@code anyOf} or {@code model} to a class, {@code wire} to an
 * operation, and {@code page} to both.
 */
final class TemplateViews {
    private final ClientDocument document;
    private final UnaryOperator<String> packages;
    private final Map<String, IdClass> ids;
    private final Map<String, EnumClass> enums;
    private final Map<String, WireMethod> methods;

    /** Creates views of a document; the function returns a package for its last part. */
    TemplateViews(ClientDocument document, UnaryOperator<String> packages) {
        this.document = document;
        this.packages = packages;
        this.ids = document.ids().stream().collect(Collectors.toMap(IdClass::name, Function.identity()));
        this.enums = document.enums();
        this.methods = document.wireMethods();
    }

    void addTo(CodegenModel model) {
        Map<String, ValueType> fields = new HashMap<>();
        model.vars.forEach(field -> fields.put(field.baseName, typeOf(field)));
        Function<String, ValueType> types = name -> Objects.requireNonNull(fields.get(name), name);
        Map<String, Object> views = model.vendorExtensions;
        if (ids.containsKey(model.name)) {
            views.put("id", ids.get(model.name));
        } else if (enums.containsKey(model.name)) {
            views.put("enum", enums.get(model.name));
        } else if (document.isRequest(model.name)) {
            views.put("request", document.request(model.name, types));
        } else if (document.isShared(model.name)) {
            views.put("shared", document.shared(model.name, types));
        } else if (document.isAnyOf(model.name)) {
            views.put("anyOf", document.anyOf(model.name, types));
        } else {
            views.put("model", document.model(model.name, types));
        }
        views.put("package", packages.apply(document.packageOf(model.name)));
        views.put("isWire", document.packageOf(model.name).equals("wire"));
        views.put("page", document.page(model.name, types));
    }

    private ValueType typeOf(CodegenProperty value) {
        String java = value.dataType;
        if (value.isArray || value.isMap) {
            return ValueType.ofContainer(value.isArray, typeOf(value.items), value.isNullable);
        } else if (java.equals("Link") || ids.containsKey(java)) {
            return ValueType.ofText(java, "new", value.isNullable);
        } else if (enums.containsKey(java)) {
            return enums.get(java).isNumber()
                    ? ValueType.ofNumber(java, "of", value.isNullable)
                    : ValueType.ofText(java, "of", value.isNullable);
        }
        return ValueType.of(java, value.isNullable);
    }

    void addTo(CodegenOperation operation) {
        OperationPage page = Objects.requireNonNull(document.pages().get(operation.operationIdOriginal));
        operation.vendorExtensions.put("wire", methods.get(operation.operationIdOriginal));
        operation.vendorExtensions.put("page", page);
        for (CodegenParameter parameter : operation.pathParams) {
            parameter.vendorExtensions.put(
                    "page", page.parameter(parameter.baseName, parameter.paramName, parameter.dataType));
            page.pathStyle(parameter.baseName).ifPresent(style -> parameter.vendorExtensions.put("joined", style));
        }
    }
}
