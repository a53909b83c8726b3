package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.DateFilter;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The composition hooks of the account, {@code /v1/CompositionHooks}; rooms that end trigger none. Thread-safe. */
final class CompositionHooks {

    private final CompositionStore studio;
    private final Pager<CompositionHook> pager = new Pager<>("composition_hooks", 1000, CompositionHook::sid);

    CompositionHooks(CompositionStore studio) {
        this.studio = studio;
    }

    Response list(Request request) {
        Listing<CompositionHook> listing = studio.hooks().newestFirst().where(filter(request.query()));
        return pager.page(request, listing, hook -> hook.json(request.origin()));
    }

    /** Synchronized, as {@link #update} is: between the look for the name and the change nobody else may take it. */
    synchronized Response create(Request request) {
        CompositionSettings plan = CompositionHook.checked(CompositionSettings.of(request.form()));
        CompositionHook hook = new CompositionHook(studio.sid("HK"), plan, now(), Optional.empty());
        checkName(hook);
        return Response.created(studio.hooks().add(hook).json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(hook(request).json(request.origin()));
    }

    /** Twilio may set back what is left out, so nothing of the hook before is kept here but its SID and first date. */
    synchronized Response update(Request request) {
        CompositionHook old = hook(request);
        CompositionSettings plan = CompositionHook.checked(CompositionSettings.ofUpdate(request.form()));
        CompositionHook hook = old.updated(plan, now());
        checkName(hook);
        return studio.hooks()
                .change(hook.sid(), before -> hook)
                .map(changed -> Response.ok(changed.json(request.origin())))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }

    Response delete(Request request) {
        if (!studio.hooks().remove(request.variable("Sid"))) {
            throw RequestException.notFound(request.path());
        }
        return Response.noContent();
    }

    private CompositionHook hook(Request request) {
        return studio.hooks()
                .newestFirst()
                .find(request.variable("Sid"))
                .orElseThrow(() -> RequestException.notFound(request.path()));
    }

    private void checkName(CompositionHook hook) {
        boolean taken = studio.hooks().newestFirst().all().stream()
                .filter(other -> !other.sid().equals(hook.sid()))
                .anyMatch(other -> other.friendlyName().equals(hook.friendlyName()));
        if (taken) {
            // Twilio: "must be unique within the account". Which error tells it is a guess.
            throw RequestException.invalid("FriendlyName", "is taken by another hook: \"" + hook.friendlyName() + "\"");
        }
    }

    private Instant now() {
        return studio.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Predicate<CompositionHook> filter(Query query) {
        Predicate<CompositionHook> enabled = Parameters.each(query, "Enabled", text -> {
            boolean wanted = Parameters.flag("Enabled", text);
            return hook -> hook.enabled() == wanted;
        });
        Predicate<CompositionHook> name = Parameters.each(query, "FriendlyName", text -> {
            Pattern like = like(text);
            return hook -> like.matcher(hook.friendlyName()).matches();
        });
        return enabled.and(name).and(DateFilter.created(query, CompositionHook::dateCreated));
    }

    /** Whatever the case of letters, {@code *} being any characters. */
    private static Pattern like(String text) {
        String pattern =
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
