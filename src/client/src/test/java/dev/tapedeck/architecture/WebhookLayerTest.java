package dev.tapedeck.architecture;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.junit.jupiter.api.Test;

/** A server that only receives callbacks needs no HTTP client. */
class WebhookLayerTest {
    @Test
    void webhooksKnowIdsAndModelsOnly() {
        classes()
                .that()
                .resideInAPackage("dev.tapedeck.twilio.webhook")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.tapedeck.type",
                        "dev.tapedeck.twilio.id",
                        "dev.tapedeck.twilio.model",
                        "dev.tapedeck.twilio.webhook",
                        "dev.tapedeck.internal.text",
                        "dev.tapedeck.internal.signing"))
                .check(OurClasses.ALL);
    }

    @Test
    void signingNeedsOnlyTheJdk() {
        classes()
                .that()
                .resideInAPackage("dev.tapedeck.internal.signing")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify..", "dev.tapedeck.internal.signing"))
                .check(OurClasses.ALL);
    }
}
