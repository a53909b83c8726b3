package dev.tapedeck.internal.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class UserAgentTest {
    private static final String WITHOUT_VERSION =
            "tapedeck java/" + Runtime.version().feature();

    @Test
    void namesItsVersion() {
        assertThat(UserAgent.VALUE).matches("tapedeck/\\d+\\.\\d+\\.\\d+(-SNAPSHOT)? java/\\d+");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "version=",
                "other=1",
                "version=${project.version}",
                "version=\\uzzzz",
                "version=1 2",
                "version=\u00e9",
                "broken"
            })
    void aVersionThatCannotBeReadIsLeftOut(@Nullable String file) throws ReflectiveOperationException {
        Field value = new Repacked(file).loadClass(UserAgent.class.getName()).getDeclaredField("VALUE");
        value.setAccessible(true);

        assertThat(value.get(null)).isEqualTo(WITHOUT_VERSION);
    }

    /** Loads the class anew, with this in place of the resource; null for none. */
    private static final class Repacked extends ClassLoader {
        private final @Nullable String file;

        Repacked(@Nullable String file) {
            super(UserAgentTest.class.getClassLoader());
            this.file = file;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.equals(UserAgent.class.getName())) {
                return super.loadClass(name, resolve);
            }
            try (InputStream bytes = UserAgent.class.getResourceAsStream("UserAgent.class")) {
                byte[] code = bytes.readAllBytes();
                return defineClass(name, code, 0, code.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable URL getResource(String name) {
            if (!name.endsWith("version.properties")) {
                return super.getResource(name);
            }
            try {
                return file == null ? null : new URL(null, "memory:" + name, new Memory(file));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static final class Memory extends URLStreamHandler {
        private final String file;

        Memory(String file) {
            this.file = file;
        }

        @Override
        protected URLConnection openConnection(URL url) {
            return new URLConnection(url) {
                @Override
                public void connect() {
                    // There is nothing to connect to.
                }

                @Override
                public InputStream getInputStream() throws IOException {
                    if (file.equals("broken")) {
                        throw new IOException("cannot be read");
                    }
                    return new ByteArrayInputStream(file.getBytes(ISO_8859_1));
                }
            };
        }
    }
}
