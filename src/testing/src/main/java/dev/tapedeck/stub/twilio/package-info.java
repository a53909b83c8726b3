/**
 * The stand-in for Twilio Video: the account with all its resources and routes.
 *
 * <p>Depends on its own packages {@code api}, {@code recording}, {@code room} and {@code composition}, and on what
 * those depend on.
 */
@NullMarked
package dev.tapedeck.stub.twilio;

import org.jspecify.annotations.NullMarked;
