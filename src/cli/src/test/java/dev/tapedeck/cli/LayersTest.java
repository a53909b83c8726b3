package dev.tapedeck.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Programs may use only the public API of the client. */
class LayersTest {
    @Test
    void programsUseThePublicApi() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("..internal..", "..wire"))
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }
}
