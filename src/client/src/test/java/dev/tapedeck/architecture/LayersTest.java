package dev.tapedeck.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleName;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.core.domain.properties.HasModifiers.Predicates.modifier;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which packages may depend on which. */
class LayersTest {
    /** The classes of the client and of its runtime, read once for all rules. */
    static final JavaClasses CLASSES =
            new ClassFileImporter().importPaths(Path.of("target/classes"), Path.of("../runtime/target/classes"));

    private static final String GSON = "com.google.gson..";
    private static final String RETROFIT = "retrofit2..";
    private static final String OKHTTP = "okhttp3..";

    @Test
    void providersNeverSeeEachOther() {
        check(noClasses()
                .that()
                .resideInAPackage("..twilio..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..signalwire.."));
        check(noClasses()
                .that()
                .resideInAPackage("..signalwire..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..twilio.."));
    }

    @Test
    void internalKnowsNoProvider() {
        check(noClasses()
                .that()
                .resideInAPackage("..internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("..twilio..", "..signalwire.."));
    }

    @Test
    void valuesErrorsAndTextsDependOnNothingElseOfOurs() {
        check(classes()
                .that()
                .resideInAnyPackage("dev.tapedeck.type", "dev.tapedeck.error", "dev.tapedeck.internal.text")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.tapedeck.type",
                        "dev.tapedeck.error",
                        "dev.tapedeck.internal.text")));
        check(classes()
                .that()
                .resideInAPackage("dev.tapedeck.paging")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("java..", "org.jspecify..", "dev.tapedeck.paging", "dev.tapedeck.error")));
    }

    @Test
    void mediaKnowsOnlyLinksErrorsAndThreads() {
        check(classes()
                .that()
                .resideInAPackage("dev.tapedeck.media")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..",
                        "org.jspecify..",
                        "dev.tapedeck.media",
                        "dev.tapedeck.type",
                        "dev.tapedeck.error",
                        "dev.tapedeck.internal.threads")));
    }

    @Test
    void neutralViewUsesOnlyThePublicApi() {
        check(noClasses()
                .that()
                .resideOutsideOfPackage("dev.tapedeck.recordings")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("dev.tapedeck.recordings"));
        check(noClasses()
                .that()
                .resideInAPackage("dev.tapedeck.recordings")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "..internal.calls", "..internal.http", "..internal.convert", "..internal.json", "..wire"));
    }

    @Test
    void packagesAreFreeOfCycles() {
        check(slices().matching("dev.tapedeck.(**)").should().beFreeOfCycles());
    }

    @Test
    void gsonStaysInAdaptersAndInternal() {
        check(noClasses()
                .that(not(resideInAnyPackage("..model", "..wire", "..support", "..facade", "..internal.."))
                        .and(not(isClient())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(GSON));
    }

    @Test
    void okHttpStaysInInternalAndInTheBuildersOfClients() {
        check(noClasses()
                .that(not(resideInAnyPackage("..facade", "..internal..")).and(not(isClient())))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(OKHTTP));
    }

    /** The facade passes calls of wire interfaces to internal packages; users see neither, nor Retrofit. */
    @Test
    void wireTypesAndRetrofitAppearInNoPublicSignature() {
        DescribedPredicate<JavaClass> hidden = resideInAnyPackage("..wire", "..internal..", RETROFIT);
        // The facade package is for writers of clients on their own wire interfaces.
        DescribedPredicate<JavaClass> publicApi = not(resideInAnyPackage("..wire", "..facade", "..internal.."));
        check(methods()
                .that()
                .areDeclaredInClassesThat(publicApi)
                .and()
                .areDeclaredInClassesThat(modifier(JavaModifier.PUBLIC))
                .and()
                .arePublic()
                .should()
                .notHaveRawReturnType(hidden)
                .andShould()
                .notHaveRawParameterTypes(anyOf(hidden)));
        check(noClasses()
                .that()
                .resideInAnyPackage("..model", "dev.tapedeck", "dev.tapedeck.paging")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(RETROFIT));
    }

    @Test
    void modelsAreFinalAndKeepNoRawJson() {
        check(classes()
                .that()
                .resideInAPackage("..model")
                .and()
                .areNotInterfaces()
                .should()
                .haveModifier(JavaModifier.FINAL));
        check(fields().that()
                .areDeclaredInClassesThat(resideInAPackage("..model")
                        .and(not(simpleNameEndingWith("Adapter").or(simpleName("Holder")))))
                .should()
                .notHaveRawType(resideInAPackage("com.google.gson..")));
    }

    @Test
    void thereIsNoMutableStaticState() {
        check(fields().that().areStatic().should().beFinal());
    }

    /** A server that only receives callbacks needs no HTTP client. */
    @Test
    void webhooksKnowIdsAndModelsOnly() {
        check(classes()
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
                        "dev.tapedeck.internal.signing")));
    }

    @Test
    void signingNeedsOnlyTheJdk() {
        check(classes()
                .that()
                .resideInAPackage("dev.tapedeck.internal.signing")
                .should()
                .onlyDependOnClassesThat(resideInAnyPackage(
                        "java..", "javax.crypto..", "org.jspecify..", "dev.tapedeck.internal.signing")));
    }

    private static DescribedPredicate<JavaClass> isClient() {
        return simpleNameStartingWith("TwilioVideo")
                .or(simpleNameStartingWith("SignalWireVideo"))
                .or(simpleName("Builder"));
    }

    private static DescribedPredicate<List<JavaClass>> anyOf(DescribedPredicate<JavaClass> type) {
        return DescribedPredicate.describe(
                "any of " + type.getDescription(), types -> types.stream().anyMatch(type));
    }

    private static void check(ArchRule rule) {
        rule.check(CLASSES);
    }
}
