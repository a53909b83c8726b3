package dev.tapedeck.tools;

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
        String report = "dev.tapedeck.report";
        layeredArchitecture()
                .consideringOnlyDependenciesInAnyPackage("dev.tapedeck.report..", "dev.tapedeck.spec")
                .layer("program")
                .definedBy(report)
                .layer("client")
                .definedBy(report + ".client")
                .layer("wire")
                .definedBy(report + ".wire")
                .layer("facts")
                .definedBy(report + ".facts")
                .layer("document")
                .definedBy(report + ".document")
                .layer("output")
                .definedBy(report + ".output")
                .layer("spec")
                .definedBy("dev.tapedeck.spec")
                .whereLayer("program")
                .mayNotBeAccessedByAnyLayer()
                .whereLayer("client")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("wire")
                .mayOnlyBeAccessedByLayers("program")
                .whereLayer("facts")
                .mayOnlyBeAccessedByLayers("wire")
                .whereLayer("document")
                .mayNotAccessAnyLayer()
                .whereLayer("output")
                .mayNotAccessAnyLayer()
                .whereLayer("spec")
                .mayNotAccessAnyLayer()
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
