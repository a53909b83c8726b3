package dev.tapedeck.stub;

import java.util.List;

/** What the storage host consists of, where both providers' files are. */
final class StorageService {

    // Downloads last, and shall not wait for each other.
    private static final int THREADS = 16;

    private StorageService() {}

    static Service of(StorageFiles files) {
        List<Route> routes =
                List.of(Route.get("/recordings/{name}", files::fetch), Route.head("/recordings/{name}", files::fetch));
        return new Service(Provider.STORAGE, StorageService::checkNoCredentials, new StorageDialect(), routes, THREADS);
    }

    private static void checkNoCredentials(Request request) {
        // As S3 does, which takes one way of authorization at a time: so credentials of an API that leak are noticed.
        if (request.header("authorization").isPresent()) {
            throw Refusal.invalid("Authorization", "must not be sent to the storage host");
        }
    }
}
