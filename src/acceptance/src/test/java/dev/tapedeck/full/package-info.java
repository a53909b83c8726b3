/**
 * The tests that only {@code mvn verify -Pfull} runs: the jars as users get them, a project that depends on them, and
 * the provider's own SDK on the stand-in. It may depend on everything but the build step.
 */
package dev.tapedeck.full;
