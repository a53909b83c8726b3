package dev.tapedeck.spec;

/** How many operations and models there are. */
record Counts(int operations, int models) {
    @Override
    public String toString() {
        return operations + " " + models;
    }
}
