package dev.tapedeck.build;

import dev.tapedeck.build.tree.Spec;
import dev.tapedeck.build.tree.Yaml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The contract of one vendor: its file, and which of its paths are wanted.
 *
 * <p>Methods take the folder of the contracts, {@code specs/}.
 *
 * @param name the name of the file, without its extension
 * @param provider the name of the packages and folders that are generated
 * @param pathPrefix the start of the paths of the wanted operations
 */
public record Contract(String name, String provider, String pathPrefix) {
    public static final List<Contract> ALL = List.of(
            new Contract("twilio-video-v1", "twilio", "/v1/"),
            new Contract("signalwire-video", "signalwire", "/api/video/"));

    /**
     * Returns the contract of which the document is a version: at least half of the paths of the contract are in it.
     * Empty if the folder does not have the contract.
     */
    static Optional<Contract> of(Spec document, Path specs) {
        return ALL.stream().filter(contract -> contract.isOf(document, specs)).findFirst();
    }

    private boolean isOf(Spec document, Path specs) {
        if (!Files.exists(spec(specs))) {
            return false;
        }
        List<String> own = new ArrayList<>();
        Yaml.read(spec(specs)).path("paths").fieldNames().forEachRemaining(own::add);
        long there = own.stream()
                .filter(path -> document.root().path("paths").has(path))
                .count();
        return there * 2 >= own.size();
    }

    /** Returns the file of the vendor's document. */
    public Path spec(Path specs) {
        return specs.resolve(name + ".yaml");
    }

    /** Returns the overlays: the main one first, because the others, sorted by name, may refer to what it adds. */
    public List<Path> overlays(Path specs) throws IOException {
        Path main = specs.resolve(name + ".overlay.yaml");
        List<Path> overlays = new ArrayList<>();
        if (Files.exists(main)) {
            overlays.add(main);
        }
        try (var files = Files.newDirectoryStream(specs, name + ".*.overlay.yaml")) {
            List<Path> others = new ArrayList<>();
            files.forEach(others::add);
            others.sort(null);
            overlays.addAll(others);
        }
        return overlays;
    }
}
