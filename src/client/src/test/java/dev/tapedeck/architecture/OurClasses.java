package dev.tapedeck.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;

/** The classes of the client and of its runtime, read once for all rules. */
final class OurClasses {
    static final JavaClasses ALL =
            new ClassFileImporter().importPaths(Path.of("target/classes"), Path.of("../runtime/target/classes"));

    private OurClasses() {}
}
