package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import dev.tapedeck.stub.twilio.room.RoomStore;
import java.util.List;

/** The routes of compositions, composition hooks and storage settings. */
public final class CompositionRoutes {

    private CompositionRoutes() {}

    public static List<Route> of(CompositionStore store, RoomStore rooms, MediaRedirect media) {
        Compositions compositions = new Compositions(store, rooms, media);
        CompositionHooks hooks = new CompositionHooks(store);
        StorageSettings ofCompositions = store.compositionSettings();
        StorageSettings ofRecordings = store.recordingSettings();
        return List.of(
                Route.get("/v1/Compositions", compositions::list),
                Route.post("/v1/Compositions", compositions::create),
                Route.get("/v1/Compositions/{Sid}", compositions::fetch),
                Route.delete("/v1/Compositions/{Sid}", compositions::delete),
                Route.get("/v1/Compositions/{Sid}/Media", compositions::media),
                Route.get("/v1/CompositionHooks", hooks::list),
                Route.post("/v1/CompositionHooks", hooks::create),
                Route.get("/v1/CompositionHooks/{Sid}", hooks::fetch),
                Route.post("/v1/CompositionHooks/{Sid}", hooks::update),
                Route.delete("/v1/CompositionHooks/{Sid}", hooks::delete),
                Route.get("/v1/CompositionSettings/Default", ofCompositions::fetch),
                Route.post("/v1/CompositionSettings/Default", ofCompositions::replace),
                Route.get("/v1/RecordingSettings/Default", ofRecordings::fetch),
                Route.post("/v1/RecordingSettings/Default", ofRecordings::replace));
    }
}
