/** Many calls and files at once: tests of the profile {@code full}. */
package dev.tapedeck.load;
