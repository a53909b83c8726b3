/** The client as a module: what is generated needs our runtime alone, and nothing of it has to be open to others. */
module example.parcels {
    requires dev.tapedeck.runtime;
    requires jdk.httpserver;

    exports example.parcels.id;
    exports example.parcels.model;
}
