package dev.tapedeck.internal.convert;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One parameter of a query, form, header or cookie.
 *
 * @param name the name in the contract
 * @param items its one value, or values that are joined
 * @param separator the text between joined values
 * @param isReserved whether a query has its reserved characters unencoded
 */
record Parameter(String name, List<String> items, String separator, boolean isReserved) {
    /** Reserved characters that a query may have unencoded, and that separate nothing in it; after encoding. */
    private static final Pattern HARMLESS = Pattern.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)");
    /** RFC 6265 allows these in a cookie; the percent sign and the comma have a meaning of ours. */
    private static final Pattern NOT_IN_A_COOKIE = Pattern.compile("[^!#$&'()*+\\-./0-9:<=>?@A-Z\\[\\]^_`a-z{|}~]+");

    Parameter {
        items = List.copyOf(items);
        for (String text : items) {
            if (!ParameterText.isUnicode(text)) {
                throw new IllegalArgumentException(
                        "Expected " + name + " to be Unicode text but it contains half of a surrogate pair");
            }
        }
    }

    /** Returns a parameter with one value. */
    static Parameter of(String name, String text) {
        return new Parameter(name, List.of(text), "", false);
    }

    /** Returns its value where nothing is encoded. Throws if the service could not tell the joined values apart. */
    String text() {
        requireSeparable();
        return String.join(separator, items);
    }

    /** Returns its name in a query. */
    String queryName() {
        return encoded(name);
    }

    /** Returns its value in a query. A comma between values is a comma, and encoded within them. */
    String queryText() {
        if (separator.equals(",")) {
            return joined(this::queryItem, ",");
        }
        requireSeparable();
        return joined(this::queryItem, encoded(separator));
    }

    /** Returns its value in the path: values are encoded, but not what separates them. */
    String pathText(boolean isPairs) {
        return joined(
                item -> {
                    // A dot needs no encoding in a URL, unless it separates values.
                    String encoded = encoded(item).replace(".", separator.equals(".") ? "%2E" : ".");
                    return isPairs ? encoded.replaceFirst("%3D", "=") : encoded;
                },
                separator);
    }

    private String queryItem(String item) {
        String encoded = encoded(item);
        if (!isReserved) {
            return encoded;
        }
        return HARMLESS.matcher(encoded).replaceAll(code -> {
            String character = Character.toString(Integer.parseInt(code.group(1), 16));
            return (character.equals(separator) ? code.group() : character).replace("$", "\\$");
        });
    }

    /** Returns its value in a cookie: what a cookie cannot have is percent-encoded, and so are commas within values. */
    String cookieText() {
        return joined(item -> NOT_IN_A_COOKIE.matcher(item).replaceAll(part -> encoded(part.group())), separator);
    }

    private String joined(UnaryOperator<String> encoding, String between) {
        return items.stream().map(encoding).collect(Collectors.joining(between));
    }

    private void requireSeparable() {
        if (items.size() > 1 && items.stream().anyMatch(item -> item.contains(separator))) {
            throw new IllegalArgumentException("Expected " + name + " to have no '" + separator
                    + "' in a value, because its values are separated by it");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
