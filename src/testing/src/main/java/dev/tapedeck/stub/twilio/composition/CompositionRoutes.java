package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.twilio.Account;
import dev.tapedeck.stub.twilio.api.MediaRedirect;
import java.util.List;

/** Where Twilio's compositions, their hooks and the account's settings are. */
public final class CompositionRoutes {

    private CompositionRoutes() {}

    public static List<Route> of(Account account, MediaRedirect media) {
        Compositions compositions = new Compositions(account);
        CompositionHooks hooks = new CompositionHooks(account.studio());
        StorageSettings ofCompositions = account.studio().compositionSettings();
        StorageSettings ofRecordings = account.studio().recordingSettings();
        return List.of(
                Route.get("/v1/Compositions", compositions::list),
                Route.post("/v1/Compositions", compositions::create),
                Route.get("/v1/Compositions/{Sid}", compositions::fetch),
                Route.delete("/v1/Compositions/{Sid}", compositions::delete),
                Route.get("/v1/Compositions/{Sid}/Media", media::ofComposition),
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
