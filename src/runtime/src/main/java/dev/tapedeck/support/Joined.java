package dev.tapedeck.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A parameter of the path that is a list or an object: its values are encoded, and joined to one text.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
public @interface Joined {
    /** Returns the text between values, which is not encoded. */
    String separator();

    /** Returns whether names and values of an object are joined by an equals sign, instead of by the separator. */
    boolean isPairs() default false;
}
