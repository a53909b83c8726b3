/** The client as a module. Generated code requires the runtime only, and needs no open packages. */
module example.parcels {
    requires dev.tapedeck.runtime;
    requires jdk.httpserver;

    exports example.parcels.id;
    exports example.parcels.model;
}
