package dev.tapedeck.spec;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.openapitools.codegen.config.GlobalSettings;

/** Runs the generator as the POM of the client does: the same templates, configuration and settings. */
final class Generation {
    private Generation() {}

    /** Generates the client of a resolved document into a folder, its packages below this one. */
    static void of(Path resolved, Path output, String parent) {
        // SignalWire's whole REST document has 6 MB; the parser stops at 3 unless told otherwise.
        System.setProperty("maxYamlCodePoints", "100000000");
        GlobalSettings.reset();
        CodegenConfigurator settings = new CodegenConfigurator()
                .setGeneratorName("tapedeck")
                .setInputSpec(resolved.toString())
                .setOutputDir(output.toString())
                .setInvokerPackage(parent)
                .addAdditionalProperty("sourceFolder", "java")
                .addAdditionalProperty("isResolved", true)
                .addAdditionalProperty("provider", "Any");
        PrintStream out = System.out;
        // It says thanks to whoever runs it.
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            new DefaultGenerator().opts(settings.toClientOptInput()).generate();
        } finally {
            System.setOut(out);
        }
    }
}
