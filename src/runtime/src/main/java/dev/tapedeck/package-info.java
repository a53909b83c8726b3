/** Settings that the clients of all providers share: options of clients and of calls, retries, polling. */
@NullMarked
package dev.tapedeck;

import org.jspecify.annotations.NullMarked;
