package dev.tapedeck.tools;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayersTest {
    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** From bottom to top. */
    private static final List<String> LAYERS = List.of(
            "dev.tapedeck.spec.sample",
            "dev.tapedeck.spec",
            "dev.tapedeck.spec.wire",
            "dev.tapedeck.report.document",
            "dev.tapedeck.report.output",
            "dev.tapedeck.report.facts",
            "dev.tapedeck.report.wire",
            "dev.tapedeck.report.client",
            "dev.tapedeck.report");

    @Test
    void packagesDependOnLowerOnesOnly() {
        for (int i = 0; i < LAYERS.size() - 1; i++) {
            noClasses()
                    .that()
                    .resideInAPackage(LAYERS.get(i))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(LAYERS.subList(i + 1, LAYERS.size()).toArray(String[]::new))
                    .check(CLASSES);
        }
    }

    @Test
    void classesAreFreeOfCycles() {
        slices().assignedFrom(new OuterClasses()).should().beFreeOfCycles().check(CLASSES);
    }

    private static final class OuterClasses implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""));
        }

        @Override
        public String getDescription() {
            return "outer classes";
        }
    }
}
