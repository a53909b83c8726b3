package dev.tapedeck.build.tree;

import com.fasterxml.jackson.dataformat.yaml.util.StringQuotingChecker;
import java.util.regex.Pattern;

/**
 * Quotes each text that a reader of any version of YAML takes for a boolean, null, a number or a time without quotes.
 */
final class YamlQuotes extends StringQuotingChecker.Default {
    private static final long serialVersionUID = 1L;

    private static final Pattern OTHER_MEANING = Pattern.compile(
            "(?i)|y|n|yes|no|on|off|true|false|null|~|=|<<|[-+]?\\.(inf|nan)|[-+]?\\.?\\d[\\w.:+-]*|\\d{4}-\\d\\d?-\\d\\d?[t\\s].*");

    @Override
    public boolean needToQuoteName(String name) {
        return OTHER_MEANING.matcher(name).matches() || super.needToQuoteName(name);
    }

    @Override
    public boolean needToQuoteValue(String value) {
        return OTHER_MEANING.matcher(value).matches() || super.needToQuoteValue(value);
    }
}
