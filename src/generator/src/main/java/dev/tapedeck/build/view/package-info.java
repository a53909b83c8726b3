/**
 * What the templates print: a typed record for each class, field, request, wire method and page of the docs. Every
 * decision is made here, so that templates only print. Depends on {@code tree} and {@code names}.
 */
@NullMarked
package dev.tapedeck.build.view;

import org.jspecify.annotations.NullMarked;
