package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.twilio.TwilioVideo;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import kotlin.KotlinVersion;
import okhttp3.OkHttpClient;
import okio.Buffer;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import retrofit2.Retrofit;

/** Clients are built in their own class loader, with libraries other than ours. */
class LibrariesTest {
    private static final List<Class<?>> JARS = List.of(
            TwilioVideo.class,
            ClientOptions.class,
            Retrofit.class,
            OkHttpClient.class,
            Buffer.class,
            KotlinVersion.class,
            Gson.class,
            NullMarked.class);

    @TempDir
    private Path folder;

    @Test
    void buildsWithOurOwnLibraries() throws Exception {
        build(Set.of());
    }

    @ParameterizedTest
    @ValueSource(strings = {"4.12.0", "3.14.9", "5.0.0-alpha.14", "10.0.0", "unknown"})
    void saysWhichOkHttpIsPresentAndWhichIsNeeded(String version) throws Exception {
        stub(version);
        boolean old = version.startsWith("3") || version.startsWith("4") || version.startsWith("u");

        if (!old) {
            build(Set.of());
            return;
        }
        assertThatThrownBy(() -> build(Set.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Expected OkHttp 5.0.0 or later but the class path has " + version
                        + ": set com.squareup.okhttp3:okhttp-jvm, which for Maven has the classes of OkHttp 5, and"
                        + " com.squareup.okhttp3:okhttp to the same version in dependencyManagement");
    }

    @ParameterizedTest
    @CsvSource({
        "okhttp3.OkHttp, 'Expected OkHttp 5.0.0 or later but the class path has none, or one older than 4: set'",
        "kotlin.enums.EnumEntriesKt, 'Expected kotlin-stdlib 1.8.20 or later, which OkHttp '",
        "okio.Socket, 'Expected Okio as OkHttp '",
        "com.google.gson.JsonObject, 'Expected Gson 2.10 or later but the class path has none, or an older one: raise'"
    })
    void saysWhichLibraryIsTooOld(String missing, String message) {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> build(Set.of(missing)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageStartingWith(message)
                    .hasMessageEndingWith("in dependencyManagement");
        }
    }

    /** Builds both clients; throws what {@code build()} throws. */
    private void build(Set<String> missing) throws Exception {
        try (URLClassLoader loader = loader(missing)) {
            invoke(loader, TwilioVideo.class, "apiKey", "SK0123456789abcdef0123456789abcdef");
        } catch (IllegalStateException e) {
            try (URLClassLoader loader = loader(missing)) {
                assertThatThrownBy(() -> signalWire(loader)).hasMessage(e.getMessage());
            }
            throw e;
        }
        try (URLClassLoader loader = loader(missing)) {
            signalWire(loader);
        }
    }

    private static void signalWire(ClassLoader loader) throws Exception {
        invoke(loader, SignalWireVideo.class, "project", "01234567-89ab-cdef-0123-456789abcdef");
    }

    private static void invoke(ClassLoader loader, Class<?> client, String credentials, String user) throws Exception {
        Class<?> type = loader.loadClass(client.getName());
        assertThat(type).isNotSameAs(client);
        Object builder = type.getMethod("builder").invoke(null);
        Class<?> builderType = builder.getClass();
        builderType.getMethod(credentials, String.class, String.class).invoke(builder, user, "secret");
        builderType.getMethod("baseUrl", URI.class).invoke(builder, URI.create("https://localhost"));
        try {
            ((AutoCloseable) builderType.getMethod("build").invoke(builder)).close();
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }

    private URLClassLoader loader(Set<String> missing) {
        URL[] urls = Stream.concat(Stream.of(url(folder.toUri())), JARS.stream().map(LibrariesTest::location))
                .toArray(URL[]::new);
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader()) {
            @Override
            protected Class<?> findClass(String name) throws ClassNotFoundException {
                if (missing.contains(name)) {
                    throw new ClassNotFoundException(name);
                }
                return super.findClass(name);
            }
        };
    }

    private static URL location(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }

    private static URL url(URI uri) {
        try {
            return uri.toURL();
        } catch (MalformedURLException e) {
            throw new AssertionError(e);
        }
    }

    /** Compiles the class with OkHttp's version as in another version: a constant, as in OkHttp 4. */
    private void stub(String version) throws IOException {
        Path source = folder.resolve("OkHttp.java");
        Files.writeString(source, """
                package okhttp3;

                public final class OkHttp {
                    public static final String VERSION = "%s";
                }
                """.formatted(version));
        int failures = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-proc:none", "-d", folder.toString(), source.toString());
        assertThat(failures).isZero();
    }
}
