package dev.tapedeck.media;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class TargetsTest {
    @Test
    void knowsAllPathsHoweverMany() {
        Targets targets = new Targets();
        for (int i = 0; i < 5_000; i++) {
            Path path = Path.of("directory", "file-" + i);
            assertThatNoException().isThrownBy(() -> targets.claim(path));
        }
        for (int i = 0; i < 5_000; i++) {
            Path path = Path.of("directory/./file-" + i).toAbsolutePath();
            assertThatIllegalArgumentException().isThrownBy(() -> targets.claim(path));
        }
    }
}
