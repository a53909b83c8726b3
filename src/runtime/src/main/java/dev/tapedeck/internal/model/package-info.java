/**
 * What generated models and request objects are made with: checked inputs, copies, required fields, short texts.
 *
 * <p>Depends on {@code error}, {@code type}, {@code internal.json} and {@code internal.text}.
 */
@NullMarked
package dev.tapedeck.internal.model;

import org.jspecify.annotations.NullMarked;
