/** What the clients of all providers are set up with: options of clients and of calls, retries, waiting. */
@NullMarked
package dev.tapedeck;

import org.jspecify.annotations.NullMarked;
