package dev.tapedeck.stub.twilio.composition;

import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.Request;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.http.Response;
import dev.tapedeck.stub.resource.Listing;
import dev.tapedeck.stub.twilio.api.Pager;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The operations on composition hooks, {@code /v1/CompositionHooks}; rooms that end trigger none. Thread-safe. */
final class CompositionHooks {

    private final CompositionStore store;
    private final Pager<CompositionHook> pager = new Pager<>("composition_hooks", 1000, CompositionHook::sid);

    CompositionHooks(CompositionStore store) {
        this.store = store;
    }

    Response list(Request request) {
        Listing<CompositionHook> listing = store.hooks().newestFirst().filter(filter(request.query()));
        return pager.page(request, listing, hook -> hook.json(request.origin()));
    }

    /** Synchronized, as {@link #update}, so that no other hook takes the name between the check and the change. */
    synchronized Response create(Request request) {
        CompositionSpec spec = CompositionHook.checked(CompositionSpec.of(request.form()));
        CompositionHook hook = new CompositionHook(store.newSid("HK"), spec, now(), Optional.empty());
        checkName(hook);
        return Response.created(store.hooks().add(hook).json(request.origin()));
    }

    Response fetch(Request request) {
        return Response.ok(find(request).json(request.origin()));
    }

    /** Replaces everything but the SID and the date of creation: Twilio may reset the fields that are left out. */
    synchronized Response update(Request request) {
        CompositionHook old = find(request);
        CompositionSpec spec = CompositionHook.checked(CompositionSpec.ofUpdate(request.form()));
        CompositionHook hook = old.updated(spec, now());
        checkName(hook);
        return store.hooks()
                .change(hook.sid(), before -> hook)
                .map(changed -> Response.ok(changed.json(request.origin())))
                .orElseThrow(request::notFound);
    }

    Response delete(Request request) {
        if (!store.hooks().remove(request.variable("Sid"))) {
            throw request.notFound();
        }
        return Response.noContent();
    }

    private CompositionHook find(Request request) {
        return store.hooks().newestFirst().find(request.variable("Sid")).orElseThrow(request::notFound);
    }

    private void checkName(CompositionHook hook) {
        boolean taken = store.hooks().newestFirst().toList().stream()
                .filter(other -> !other.sid().equals(hook.sid()))
                .anyMatch(other -> other.friendlyName().equals(hook.friendlyName()));
        if (taken) {
            // Twilio: "must be unique within the account". Which error it gives is a guess.
            throw RequestException.invalid("FriendlyName", "is taken by another hook: \"" + hook.friendlyName() + "\"");
        }
    }

    private Instant now() {
        return store.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Predicate<CompositionHook> filter(Query query) {
        Predicate<CompositionHook> enabled = Parameters.filter(query, "Enabled", text -> {
            boolean wanted = Parameters.flag("Enabled", text);
            return hook -> hook.enabled() == wanted;
        });
        Predicate<CompositionHook> name = Parameters.filter(query, "FriendlyName", text -> {
            Pattern like = like(text);
            return hook -> like.matcher(hook.friendlyName()).matches();
        });
        return enabled.and(name).and(Parameters.created(query, CompositionHook::dateCreated));
    }

    /** Ignores case; {@code *} stands for any characters. */
    private static Pattern like(String text) {
        String pattern =
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
