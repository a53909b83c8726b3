package dev.tapedeck.type;

/**
 * A value for which a contract allows several types, such as an id or the object that has it.
 *
 * <p>Generated classes have a method for each of these types. A value of none of them is kept, and written back
 * unchanged.
 *
 * @since 0.1.0
 */
public interface AnyOf {
    /** Returns the value as it is in JSON: a String, BigDecimal, Boolean, List or Map, the last two unmodifiable. */
    Object value();

    /** Returns the value as requests have it: without the fields of its models that only responses have. */
    default Object sentValue() {
        return value();
    }
}
