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
 * What templates print, as records that they read by name among the vendor extensions: of a class {@code id},
 * {@code enum}, {@code request} or {@code model}, of an operation {@code wire}, and of anything in the docs
 * {@code page}.
 */
final class TemplateViews {
    private final ClientDocument lowering;
    private final UnaryOperator<String> packages;
    private final Map<String, IdClass> ids;
    private final Map<String, EnumClass> enums;
    private final Map<String, WireMethod> methods;

    /** Takes what makes a package of its last part. */
    TemplateViews(ClientDocument lowering, UnaryOperator<String> packages) {
        this.lowering = lowering;
        this.packages = packages;
        this.ids = lowering.ids().stream().collect(Collectors.toMap(IdClass::name, Function.identity()));
        this.enums = lowering.enums();
        this.methods = lowering.wireMethods();
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
        } else if (lowering.isRequest(model.name)) {
            views.put("request", lowering.request(model.name, types));
        } else {
            views.put("model", lowering.model(model.name, types));
        }
        views.put("package", packages.apply(lowering.packageOf(model.name)));
        views.put("isWire", lowering.packageOf(model.name).equals("wire"));
        views.put("page", lowering.page(model.name, types));
    }

    private ValueType typeOf(CodegenProperty value) {
        String java = value.dataType;
        if (value.isArray || value.isMap) {
            return ValueType.ofContainer(java, value.isArray, typeOf(value.items), value.isNullable);
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
        OperationPage page = Objects.requireNonNull(lowering.pages().get(operation.operationIdOriginal));
        operation.vendorExtensions.put("wire", methods.get(operation.operationIdOriginal));
        operation.vendorExtensions.put("page", page);
        for (CodegenParameter parameter : operation.pathParams) {
            parameter.vendorExtensions.put(
                    "page", page.parameter(parameter.baseName, parameter.paramName, parameter.dataType));
        }
    }
}
