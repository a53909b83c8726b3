package dev.tapedeck.stub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** What the stand-in may know. */
class LayersTest {
    @Test
    void standInNeedsOnlyTheJdkAndGsonsParser() {
        classes()
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "javax.crypto..",
                        "com.sun.net.httpserver",
                        "com.google.gson..",
                        "org.jspecify.annotations",
                        "dev.tapedeck.stub.."))
                .check(new ClassFileImporter().importPath(Path.of("target", "classes")));
    }
}
