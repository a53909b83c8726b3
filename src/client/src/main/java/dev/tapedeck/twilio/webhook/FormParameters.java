package dev.tapedeck.twilio.webhook;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Function;

/**
 * The parameters of a form or query, in order, each with all its values. Accepts any text, because it may be an
 * attacker's.
 */
final class FormParameters {
    static final int LARGEST = 1 << 20;
    static final FormParameters NONE = new FormParameters(Map.of());

    private final Map<String, List<String>> all;

    private FormParameters(Map<String, List<String>> all) {
        this.all = Collections.unmodifiableMap(all);
    }

    static FormParameters of(Map<String, List<String>> parameters) {
        Map<String, List<String>> all = new LinkedHashMap<>();
        parameters.forEach((name, values) -> all.put(name, List.copyOf(values)));
        return new FormParameters(all);
    }

    /** Returns the length of these parameters as a form, not counting any encoding. */
    static long size(Map<String, List<String>> parameters) {
        long size = 0;
        for (Map.Entry<String, List<String>> each : parameters.entrySet()) {
            int name = Objects.requireNonNull(each.getKey(), "parameters").length();
            size += name + 1;
            for (String value : Objects.requireNonNull(each.getValue(), "parameters")) {
                size += name + Objects.requireNonNull(value, "parameters").length() + 2L;
            }
        }
        return size;
    }

    /**
     * Decodes a form as browsers and servers do: invalid percent-encodings stay unchanged, invalid UTF-8 becomes
     * U+FFFD.
     */
    static FormParameters parse(String form) {
        if (Objects.requireNonNull(form, "form").length() > LARGEST) {
            throw new IllegalArgumentException(
                    "Expected a form of at most 1 MiB but it has " + form.length() + " characters");
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : form.split("&", -1)) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                String value = equals < 0 ? "" : pair.substring(equals + 1);
                all.computeIfAbsent(decode(name), any -> new ArrayList<>()).add(decode(value));
            }
        }
        return of(all);
    }

    private static String decode(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(encoded.length);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '%' && isHex(encoded, i + 1) && isHex(encoded, i + 2)) {
                decoded.write(HexFormat.fromHexDigit(encoded[i + 1]) << 4 | HexFormat.fromHexDigit(encoded[i + 2]));
                i += 2;
            } else {
                decoded.write(encoded[i] == '+' ? ' ' : encoded[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static boolean isHex(byte[] text, int index) {
        return index < text.length && HexFormat.isHexDigit(text[index]);
    }

    Map<String, List<String>> all() {
        return all;
    }

    /** Returns the first value with this name. */
    Optional<String> first(String name) {
        return all.getOrDefault(name, List.of()).stream().findFirst();
    }

    /** Returns the first value with this name, converted by the function; an empty value counts as absent. */
    <T> Optional<T> first(String name, Function<String, T> of) {
        return first(name).filter(value -> !value.isEmpty()).map(of);
    }

    Optional<Instant> time(String name) {
        return first(name).flatMap(FormParameters::instant);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    Optional<Duration> seconds(String name) {
        OptionalLong seconds = number(name);
        return seconds.isPresent() ? Optional.of(Duration.ofSeconds(seconds.getAsLong())) : Optional.empty();
    }

    OptionalLong number(String name) {
        try {
            return first(name).stream().mapToLong(Long::parseLong).findFirst();
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    OptionalDouble fraction(String name) {
        try {
            return first(name).stream().mapToDouble(Double::parseDouble).findFirst();
        } catch (NumberFormatException e) {
            return OptionalDouble.empty();
        }
    }
}
