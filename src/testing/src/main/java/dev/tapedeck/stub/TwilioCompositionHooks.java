package dev.tapedeck.stub;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The composition hooks of the account, {@code /v1/CompositionHooks}; rooms that end trigger none. Thread-safe. */
final class TwilioCompositionHooks {

    private final TwilioStudio studio;
    private final TwilioPager<TwilioCompositionHook> pager =
            new TwilioPager<>("composition_hooks", 1000, TwilioCompositionHook::sid);

    TwilioCompositionHooks(TwilioStudio studio) {
        this.studio = studio;
    }

    Answer list(Request request) {
        Listing<TwilioCompositionHook> listing = studio.hooks().newestFirst().where(filter(request.query()));
        return pager.page(request, listing, hook -> hook.json(request.origin()));
    }

    /** Synchronized, as {@link #update} is: between the look for the name and the change nobody else may take it. */
    synchronized Answer create(Request request) {
        TwilioCompositionPlan plan = TwilioCompositionHook.checked(TwilioCompositionPlan.of(request.form()));
        TwilioCompositionHook hook = new TwilioCompositionHook(studio.sid("HK"), plan, now(), Optional.empty());
        checkName(hook);
        return Answer.created(studio.hooks().add(hook).json(request.origin()));
    }

    Answer fetch(Request request) {
        return Answer.ok(hook(request).json(request.origin()));
    }

    /** Twilio may set back what is left out, so nothing of the hook before is kept here but its SID and first date. */
    synchronized Answer update(Request request) {
        TwilioCompositionHook old = hook(request);
        TwilioCompositionPlan plan = TwilioCompositionHook.checked(TwilioCompositionPlan.ofUpdate(request.form()));
        TwilioCompositionHook hook = old.updated(plan, now());
        checkName(hook);
        return studio.hooks()
                .change(hook.sid(), before -> hook)
                .map(changed -> Answer.ok(changed.json(request.origin())))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    Answer delete(Request request) {
        if (!studio.hooks().remove(request.variable("Sid"))) {
            throw Refusal.notFound(request.path());
        }
        return Answer.noContent();
    }

    private TwilioCompositionHook hook(Request request) {
        return studio.hooks()
                .newestFirst()
                .find(request.variable("Sid"))
                .orElseThrow(() -> Refusal.notFound(request.path()));
    }

    private void checkName(TwilioCompositionHook hook) {
        boolean taken = studio.hooks().newestFirst().all().stream()
                .filter(other -> !other.sid().equals(hook.sid()))
                .anyMatch(other -> other.friendlyName().equals(hook.friendlyName()));
        if (taken) {
            // Twilio: "must be unique within the account". Which error tells it is a guess.
            throw Refusal.invalid("FriendlyName", "is taken by another hook: \"" + hook.friendlyName() + "\"");
        }
    }

    private Instant now() {
        return studio.now().truncatedTo(ChronoUnit.SECONDS);
    }

    private static Predicate<TwilioCompositionHook> filter(Query query) {
        Predicate<TwilioCompositionHook> enabled = TwilioInput.each(query, "Enabled", text -> {
            boolean wanted = TwilioInput.flag("Enabled", text);
            return hook -> hook.enabled() == wanted;
        });
        Predicate<TwilioCompositionHook> name = TwilioInput.each(query, "FriendlyName", text -> {
            Pattern like = like(text);
            return hook -> like.matcher(hook.friendlyName()).matches();
        });
        return enabled.and(name).and(TwilioDates.created(query, TwilioCompositionHook::dateCreated));
    }

    /** Whatever the case of letters, {@code *} being any characters. */
    private static Pattern like(String text) {
        String pattern =
                Arrays.stream(text.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*"));
        return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
