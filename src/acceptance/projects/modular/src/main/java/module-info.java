/** A user's module: it names our module, which brings all that it needs, and the stand-in. */
module example {
    requires dev.tapedeck;
    requires dev.tapedeck.testing;
}
