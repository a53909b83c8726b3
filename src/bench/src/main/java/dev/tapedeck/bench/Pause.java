package dev.tapedeck.bench;

/** A pause that is part of what is measured. */
final class Pause {
    private Pause() {}

    static void millis(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while it paused", e);
        }
    }
}
