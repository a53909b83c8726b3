package dev.tapedeck.build;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    @Test
    void packagesBuildOnEachOtherInOneDirection() {
        String build = "dev.tapedeck.build";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.tapedeck..")
                .layer("plugin")
                .definedBy(build + ".plugin")
                .layer("codegen")
                .definedBy(build + ".codegen")
                .layer("entry")
                .definedBy(build)
                .layer("lower")
                .definedBy(build + ".lower")
                .layer("resolve")
                .definedBy(build + ".resolve")
                .layer("overlay")
                .definedBy(build + ".overlay")
                .layer("view")
                .definedBy(build + ".view")
                .layer("names")
                .definedBy(build + ".names")
                .layer("tree")
                .definedBy(build + ".tree")
                .layer("files")
                .definedBy(build + ".files")
                .whereLayer("plugin")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("codegen")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("entry")
                .mayOnlyBeAccessedByLayers("codegen", "plugin")
                .whereLayer("lower")
                .mayOnlyBeAccessedByLayers("entry", "codegen")
                .whereLayer("resolve")
                .mayOnlyBeAccessedByLayers("lower", "entry")
                .whereLayer("overlay")
                .mayOnlyBeAccessedByLayers("resolve", "entry")
                .whereLayer("view")
                .mayOnlyBeAccessedByLayers("resolve", "lower", "codegen")
                .whereLayer("names")
                .mayOnlyBeAccessedByLayers("view", "resolve", "lower")
                .whereLayer("tree")
                .mayNotAccessAnyLayer()
                .whereLayer("files")
                .mayOnlyAccessLayers("tree")
                .check(CLASSES);
    }

    @Test
    void classesAreFreeOfCycles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        return SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""));
                    }

                    @Override
                    public String getDescription() {
                        return "classes";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }
}
