package dev.tapedeck.stub.storage;

import dev.tapedeck.stub.Provider;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Route;
import dev.tapedeck.stub.http.Service;
import java.util.List;

/** What the storage host consists of, where both providers' files are. */
public final class StorageService {

    // Downloads last, and shall not wait for each other.
    private static final int THREADS = 16;

    private StorageService() {}

    public static Service of(Files files) {
        List<Route> routes =
                List.of(Route.get("/recordings/{name}", files::fetch), Route.head("/recordings/{name}", files::fetch));
        return new Service(Provider.STORAGE, StorageService::checkNoCredentials, new XmlErrors(), routes, THREADS);
    }

    private static void checkNoCredentials(Request request) {
        // As S3 does, which takes one way of authorization at a time: so credentials of an API that leak are noticed.
        if (request.header("authorization").isPresent()) {
            throw RequestException.invalid("Authorization", "must not be sent to the storage host");
        }
    }
}
