package dev.tapedeck.internal.http;

import com.google.gson.JsonObject;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Supplier;
import kotlin.KotlinVersion;
import okhttp3.OkHttp;
import okhttp3.TlsVersion;
import okio.Buffer;
import okio.Socket;

/**
 * Checks the libraries on the class path, whose versions a framework's dependency management may have chosen.
 *
 * <p>Without these checks, an older version fails with a linkage error, and only at the first call that needs a missing
 * method. Each check refers to the method directly, not by reflection, so that it works in a native image too.
 */
final class LibraryVersions {
    private static final int OKHTTP = 5;

    private LibraryVersions() {}

    /**
     * Requires the versions that the clients work with. Sends no request.
     *
     * @throws IllegalStateException if one of them is too old; the message names it and says what to do
     */
    static void require() {
        String okHttp = linked(() -> OkHttp.VERSION, "none, or one older than 4");
        if (!isFrom(okHttp, OKHTTP)) {
            throw new IllegalStateException("Expected OkHttp 5.0.0 or later but the class path has " + okHttp
                    + jar(() -> OkHttp.class) + ": set com.squareup.okhttp3:okhttp-jvm, which for Maven has the classes"
                    + " of OkHttp 5, and com.squareup.okhttp3:okhttp to the same version in dependencyManagement");
        }
        requireLinked(
                TlsVersion::values,
                () -> "Expected kotlin-stdlib 1.8.20 or later, which OkHttp " + okHttp
                        + " needs, but the class path has " + linked(() -> KotlinVersion.CURRENT.toString(), "none")
                        + jar(() -> KotlinVersion.class)
                        + ": raise org.jetbrains.kotlin:kotlin-stdlib in dependencyManagement");
        requireLinked(
                () -> Socket.class,
                () -> "Expected Okio as OkHttp " + okHttp + " needs it but the class path has none, or an older one"
                        + jar(() -> Buffer.class) + ": raise com.squareup.okio:okio-jvm in dependencyManagement");
        requireLinked(
                () -> new JsonObject().asMap(),
                () -> "Expected Gson 2.10 or later but the class path has none, or an older one"
                        + jar(() -> JsonObject.class)
                        + ": raise com.google.code.gson:gson in dependencyManagement");
    }

    private static boolean isFrom(String version, int major) {
        String first = version.split("\\D", 2)[0];
        return !first.isEmpty() && first.length() < 4 && Integer.parseInt(first) >= major;
    }

    private static void requireLinked(Supplier<?> use, Supplier<String> otherwise) {
        try {
            Objects.requireNonNull(use.get());
        } catch (LinkageError e) {
            throw new IllegalStateException(otherwise.get(), e);
        }
    }

    private static String linked(Supplier<String> text, String otherwise) {
        try {
            return text.get();
        } catch (LinkageError e) {
            return otherwise;
        }
    }

    /** Returns the name of the jar that contains the class, in brackets; an empty text if it is not known. */
    private static String jar(Supplier<Class<?>> type) {
        return linked(
                () -> {
                    CodeSource source = type.get().getProtectionDomain().getCodeSource();
                    String file = source == null || source.getLocation() == null
                            ? ""
                            : source.getLocation().getPath();
                    return file.toLowerCase(Locale.ROOT).endsWith(".jar")
                            ? " (" + Path.of(file).getFileName() + ")"
                            : "";
                },
                "");
    }
}
