package dev.tapedeck.support;

import com.google.gson.Gson;
import dev.tapedeck.internal.json.Json;
import dev.tapedeck.internal.text.Release;
import org.jspecify.annotations.Nullable;

/** Models from JSON texts, and back. Thread-safe. */
public final class JsonTexts {
    private final String generator;
    private final PackageAdapters[] adapters;
    // Made when it is first needed; where two threads need it at once, each may make one.
    private volatile @Nullable Gson gson;

    /** Reads and writes with these adapters, which this version of the generator made. */
    public JsonTexts(String generator, PackageAdapters... adapters) {
        this.generator = generator;
        this.adapters = adapters.clone();
    }

    /**
     * A Gson that has the adapters.
     *
     * @throws IllegalStateException if the version of the generator is not that of the runtime
     */
    public Gson gson() {
        Gson made = gson;
        if (made == null) {
            Release.require(generator);
            made = Json.gson(adapters);
            gson = made;
        }
        return made;
    }

    /**
     * Reads the one object that a text holds.
     *
     * @throws dev.tapedeck.error.UnexpectedResponseException if it holds none
     */
    public <T> T parse(Class<T> type, String json) {
        return Json.parse(gson(), type, json);
    }

    /** The same of a text in UTF-8. */
    public <T> T parse(Class<T> type, byte[] utf8) {
        return Json.parse(gson(), type, utf8);
    }

    /** Writes an object, without spaces. */
    public String text(Object model) {
        return Json.text(gson(), model);
    }
}
