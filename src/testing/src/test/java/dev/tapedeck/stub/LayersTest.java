package dev.tapedeck.stub;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The stand-in's packages depend only on the allowed ones. */
class LayersTest {

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target", "classes"));

    @ParameterizedTest
    @CsvSource({
        "stub, stub.contract stub.http stub.resource stub.storage stub.signalwire stub.twilio stub.twilio.composition",
        "stub.standalone, stub",
        "stub.contract, ''",
        "stub.junit, stub",
        "stub.http, ''",
        "stub.resource, ''",
        "stub.storage, stub.http stub.resource",
        "stub.signalwire.api, stub.http stub.resource",
        "stub.signalwire.recording, stub.http stub.resource stub.storage stub.signalwire.api",
        "stub.signalwire.session, stub.http stub.resource stub.signalwire.api stub.signalwire.recording",
        "stub.signalwire.room, stub.http stub.resource stub.signalwire.api stub.signalwire.session",
        "stub.signalwire.conference, stub.http stub.resource stub.signalwire.api stub.signalwire.session",
        "stub.signalwire, stub.http stub.resource stub.storage stub.signalwire.*",
        "stub.twilio.api, stub.http stub.resource stub.storage",
        "stub.twilio.recording, stub.http stub.resource stub.storage stub.twilio.api",
        "stub.twilio.room, stub.http stub.resource stub.twilio.api stub.twilio.recording",
        "stub.twilio.composition, stub.http stub.resource stub.storage stub.twilio.*",
        "stub.twilio, stub.http stub.resource stub.storage stub.twilio.*"
    })
    void packageDependsOnTheseAlone(String own, String others) {
        String[] allowed = Stream.concat(Stream.of(own), Arrays.stream(others.split(" ")))
                .map(name -> "dev.tapedeck." + name)
                .toArray(String[]::new);
        classes()
                .that()
                .resideInAPackage("dev.tapedeck." + own)
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(allowed)
                        .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations"))
                        .or(resideInAnyPackage(
                                "com.google.gson..",
                                "com.fasterxml.jackson..",
                                "com.networknt..",
                                "org.junit.jupiter.api..")))
                .check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching("dev.tapedeck.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
