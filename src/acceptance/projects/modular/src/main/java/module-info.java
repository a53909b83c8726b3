/** A user's module. It requires our module, which brings all others that it needs, and the stand-in. */
module example {
    requires dev.tapedeck;
    requires dev.tapedeck.testing;
}
