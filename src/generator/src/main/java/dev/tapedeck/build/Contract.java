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
 * One vendor's contract: which file holds it and which of its paths are wanted.
 *
 * <p>The folder that its methods take is {@code specs/}, wherever that is.
 *
 * @param name the file's name, without its ending
 * @param provider the name of the packages and folders that are generated
 * @param pathPrefix what the paths of the wanted operations start with
 */
public record Contract(String name, String provider, String pathPrefix) {
    public static final List<Contract> ALL = List.of(
            new Contract("twilio-video-v1", "twilio", "/v1/"),
            new Contract("signalwire-video", "signalwire", "/api/video/"));

    /** The contract that the document, its paths whole, is a version of: it has half of the contract's or more. */
    static Optional<Contract> of(Spec document, Path specs) {
        return ALL.stream().filter(contract -> contract.isOf(document, specs)).findFirst();
    }

    private boolean isOf(Spec document, Path specs) {
        List<String> own = new ArrayList<>();
        Yaml.read(spec(specs)).path("paths").fieldNames().forEachRemaining(own::add);
        long there = own.stream()
                .filter(path -> document.root().path("paths").has(path))
                .count();
        return there * 2 >= own.size();
    }

    /** The vendor's document. */
    public Path spec(Path specs) {
        return specs.resolve(name + ".yaml");
    }

    /** The contract's overlays: its main one first, the others by name, because they may refer to what it adds. */
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
