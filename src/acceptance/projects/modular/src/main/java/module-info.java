/** The consumer as a module: jars without a descriptor can't name the modules that they need, so it names both. */
module example {
    requires dev.tapedeck;
    requires dev.tapedeck.runtime;
    requires jdk.httpserver;
}
