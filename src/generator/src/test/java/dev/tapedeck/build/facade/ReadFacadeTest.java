package dev.tapedeck.build.facade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles facades for the test, with a wire interface of their own. */
class ReadFacadeTest {
    private static final Map<String, String> WIRE =
            Map.of("retrofit2/http/GET.java", """
            package retrofit2.http;
            import java.lang.annotation.*;
            @Retention(RetentionPolicy.RUNTIME)
            public @interface GET {}
            """, "shop/wire/ClipsApi.java", """
            package shop.wire;
            import retrofit2.http.GET;
            public interface ClipsApi {
                @GET String listClips();
                @GET String fetchClip(String id);
                @GET String fetchMedia(String id);
                String isNoOperation();
            }
            """, "shop/Shop.java", """
            package shop;
            public final class Shop {
                public Clips clips() { return new Clips(null); }
                public Clips clipsByName(String name) { return new Clips(null); }
            }
            """);

    @TempDir
    private Path folder;

    @Test
    void followsOverloadsAndPrivateMethods() throws IOException {
        Facade facade = facade("""
                public String fetch(String id) { return fetch(id, true); }
                public String fetch(String id, boolean again) { return call(id); }
                private String call(String id) { return api.fetchClip(id); }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "fetchClip")))
                .containsExactly("shop.clips().fetch(id)", "shop.clips().fetch(id, again)");
    }

    @Test
    void followsLambdasAndMethodReferences() throws IOException {
        Facade facade = facade("""
                public Supplier<String> list() { return () -> api.listClips(); }
                public Function<String, String> media() { return api::fetchMedia; }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "listClips"))).containsExactly("shop.clips().list()");
        assertThat(facade.calls(new Operation("ClipsApi", "fetchMedia"))).containsExactly("shop.clips().media()");
    }

    @Test
    void leavesToOtherMethodsWhatTheyCall() throws IOException {
        Facade facade = facade("""
                public String fetch(String id) { return api.fetchClip(id); }
                public String media(String id) { return fetch(id) + api.fetchMedia(id); }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "fetchClip"))).containsExactly("shop.clips().fetch(id)");
        assertThat(facade.calls(new Operation("ClipsApi", "fetchMedia"))).containsExactly("shop.clips().media(id)");
    }

    @Test
    void takesOverWhatOtherMethodsCallIfItCallsNothingElse() throws IOException {
        Facade facade = facade("""
                public String fetch(String id) { return api.fetchClip(id); }
                public Stream<String> fetchAll(List<String> ids) { return ids.stream().map(this::fetch); }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "fetchClip")))
                .containsExactly("shop.clips().fetch(id)", "shop.clips().fetchAll(ids)");
    }

    @Test
    void endsWhereMethodsCallEachOther() throws IOException {
        Facade facade = facade("""
                public String fetch(String id) { return id.isEmpty() ? refresh(id) : api.fetchClip(id); }
                public String refresh(String id) { return fetch(id); }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "fetchClip")))
                .containsExactly("shop.clips().fetch(id)", "shop.clips().refresh(id)");
    }

    @Test
    void leavesOutWhatUserCodeDoesNotCall() throws IOException {
        Facade facade = facade("""
                public Iterator<String> iterator() { return List.of(api.listClips()).iterator(); }
                public static String of(ClipsApi api) { return api.listClips(); }
                String internal() { return api.listClips(); }
                public String local() { return api.isNoOperation(); }
                """);

        assertThat(facade.calls(new Operation("ClipsApi", "listClips"))).isEmpty();
        assertThat(facade.calls(new Operation("ClipsApi", "isNoOperation"))).isEmpty();
    }

    @Test
    void namesOtherWaysToAGroup() throws IOException {
        Facade facade = facade("public String list() { return api.listClips(); }");

        assertThat(facade.detours()).containsExactly(new Facade.Detour("shop.clipsByName(name)", "shop.clips()"));
    }

    @Test
    void namesParametersByTheirTypesWithoutDebugInformation() throws IOException {
        Facade facade = facade("public String put(long size, List<String> ids) { return api.listClips(); }", "-g:none");

        assertThat(facade.calls(new Operation("ClipsApi", "listClips")))
                .containsExactly("shop.clips().put(long, list)");
    }

    @Test
    void isEmptyIfNothingIsCompiled() {
        assertThat(ReadFacade.from(folder, "shop.Shop", "shop")).isEmpty();
    }

    /** Compiles a class of the group {@code clips()} with these methods. */
    private Facade facade(String methods, String... options) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-d", folder.toString(), "-proc:none"));
        arguments.addAll(options.length == 0 ? List.of("-g") : List.of(options));
        for (var source : WIRE.entrySet()) {
            arguments.add(write(source.getKey(), source.getValue()));
        }
        arguments.add(write("shop/Clips.java", """
                package shop;
                import java.util.*;
                import java.util.function.*;
                import java.util.stream.*;
                import shop.wire.ClipsApi;
                public final class Clips {
                    private final ClipsApi api;
                    Clips(ClipsApi api) { this.api = api; }
                """ + methods + "}"));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        return ReadFacade.from(folder, "shop.Shop", "shop").orElseThrow();
    }

    private String write(String name, String source) throws IOException {
        Path file = folder.resolve("sources").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, source).toString();
    }
}
