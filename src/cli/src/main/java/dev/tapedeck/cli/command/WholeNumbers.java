package dev.tapedeck.cli.command;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers of things. */
final class WholeNumbers implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        if (!text.matches("\\d{1,9}")) {
            throw new TypeConversionException("\"" + text + "\" is not a number such as 10");
        }
        return Long.parseLong(text);
    }
}
