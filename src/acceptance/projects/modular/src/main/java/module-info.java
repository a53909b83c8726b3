/** The consumer as a module. It requires both of our jars, because jars without a descriptor cannot require modules. */
module example {
    requires dev.tapedeck;
    requires dev.tapedeck.runtime;
    requires jdk.httpserver;
}
