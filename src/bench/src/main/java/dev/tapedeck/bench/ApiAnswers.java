package dev.tapedeck.bench;

/** Responds to requests for the API, and to the harness. Thread-safe. */
final class ApiAnswers {
    private static final String LISTING = "/v1/Rooms/" + Recorded.ROOM + "/Recordings";

    private final Archive archive;
    private final StubSettings settings;
    private final Pages pages;
    private final String storage;

    ApiAnswers(Archive archive, StubSettings settings, int storage) {
        this.archive = archive;
        this.settings = settings;
        this.pages = new Pages(archive, settings);
        this.storage = "http://127.0.0.1:" + storage;
    }

    Answer answer(String target) {
        int mark = target.indexOf('?');
        String path = mark < 0 ? target : target.substring(0, mark);
        String query = mark < 0 ? "" : target.substring(mark + 1);
        if (path.equals(LISTING)) {
            return Answer.ok("application/json", pages.page(query)).after(settings.latencyInMillis());
        }
        if (path.endsWith("/Media")) {
            return media(path.split("/", -1)).after(settings.latencyInMillis());
        }
        return toHarness(path, new PageQuery(query));
    }

    private Answer media(String[] path) {
        String sid = path[path.length - 2];
        return Answer.redirect(storage + "/files/" + sid + "?X-Amz-Expires=3600&X-Amz-Signature=" + sid.substring(2));
    }

    private Answer toHarness(String path, PageQuery query) {
        switch (path) {
            case "/stub/set" -> {
                settings.set(query);
                return Answer.text("set");
            }
            case "/stub/sum" -> {
                Checksum sum = archive.sum(query.number("records", settings.records()));
                return Answer.text(sum.records() + " " + sum.value());
            }
            default -> {
                return Answer.notFound();
            }
        }
    }
}
