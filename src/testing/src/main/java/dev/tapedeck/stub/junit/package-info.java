/** An extension for JUnit Jupiter. */
@NullMarked
package dev.tapedeck.stub.junit;

import org.jspecify.annotations.NullMarked;
