package dev.tapedeck.contract;

import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The committed page shows what the facade calls. */
class FacadeTableTest {
    private static final Path PAGE = Path.of("../../generated-docs/facade.md");

    @Test
    void thePageIsFresh() throws IOException {
        String fresh = FacadeTable.text();
        if (Boolean.getBoolean("table.write")) {
            Files.writeString(PAGE, fresh);
        }
        if (!Files.exists(PAGE) || !Files.readString(PAGE).equals(fresh)) {
            fail(PAGE + " is not what the facade calls: write it by"
                    + " mvn -q test -Dtest=FacadeTableTest -Dtable.write=true"
                    + " -Dsurefire.failIfNoSpecifiedTests=false");
        }
    }
}
