package dev.tapedeck.cli.command;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that choose resources of a listing. */
final class Filters {
    @Option(
            names = "--status",
            paramLabel = "STATUS",
            description = "Only those with this status, as the service writes it.")
    @Nullable
    String status;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            description = "Created at this time or later: 2026-06-18, 2026-06-18T09:30:00Z, or 7d for seven days ago.")
    @Nullable
    Instant since;

    @Option(names = "--until", paramLabel = "TIME", description = "Created before this time.")
    @Nullable
    Instant until;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many.")
    @Nullable
    Long limit;

    long most() {
        return limit == null ? Long.MAX_VALUE : limit;
    }

    /** Returns whether a resource is of this time and status; for services that cannot filter themselves. */
    boolean matches(Instant created, @Nullable String itsStatus) {
        return (since == null || !created.isBefore(since))
                && (until == null || created.isBefore(until))
                && (status == null || status.equals(itsStatus));
    }
}
