/** Tools that make clients of documents other than the two contracts: {@code -Ptry-spec} and {@code -Pspec-report}. */
package dev.tapedeck.spec;
