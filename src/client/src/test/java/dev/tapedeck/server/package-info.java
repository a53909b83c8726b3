/** Servers for what no well-behaved server does: the responses of tests, byte by byte. */
@org.jspecify.annotations.NullMarked
package dev.tapedeck.server;
