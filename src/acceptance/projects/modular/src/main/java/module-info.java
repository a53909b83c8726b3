/** The consumer as a module: the jar's name as a module is all it has to know. */
module example {
    requires dev.tapedeck;
    requires jdk.httpserver;
}
