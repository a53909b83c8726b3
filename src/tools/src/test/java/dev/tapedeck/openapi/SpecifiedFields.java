package dev.tapedeck.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Fields of an object that the same versions of OpenAPI have.
 *
 * @param object the object
 * @param versions the versions
 * @param names the fields
 */
record SpecifiedFields(String object, Set<String> versions, List<String> names) {
    /** Returns the fields in {@code fields.txt}. */
    static List<SpecifiedFields> all() throws IOException {
        try (InputStream fields = Objects.requireNonNull(SpecifiedFields.class.getResourceAsStream("fields.txt"))) {
            return new String(fields.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(SpecifiedFields::parse)
                    .toList();
        }
    }

    private static SpecifiedFields parse(String line) {
        String[] parts = line.split(" \\| ", 3);
        String[] range = (parts[1] + "-3.2").split("-", -1);
        Set<String> versions = Stream.of("3.0", "3.1", "3.2")
                .filter(version -> version.compareTo(range[0]) >= 0 && version.compareTo(range[1]) <= 0)
                .collect(Collectors.toSet());
        return new SpecifiedFields(parts[0], versions, List.of(parts[2].split(" ", -1)));
    }
}
