package dev.tapedeck.stub;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Optional;

/** How tracks are to be composed, the part that orders of compositions and hooks have in common: a checked form. */
record TwilioCompositionPlan(Query form) {

    private static final int LARGEST_SIDE = 1280;
    private static final int SMALLEST_SIDE = 16;
    private static final int MOST_PIXELS = 921_600;
    private static final int KILOBITS_OF_SOUND = 64;

    /** The plan of a form; a parameter that breaks its rule is refused, and so is a plan of no sources. */
    static TwilioCompositionPlan of(Query form) {
        TwilioCompositionPlan plan = checked(form);
        if (!plan.hasSources()) {
            // That one of them is needed is documented; the error that tells it is not.
            throw Refusal.invalid("VideoLayout", "or AudioSources must have a source");
        }
        return plan;
    }

    /** The plan of a form that may leave out the sources, unless it has a {@code Format}. */
    static TwilioCompositionPlan ofUpdate(Query form) {
        return form.first("Format").isPresent() ? of(form) : checked(form);
    }

    private static TwilioCompositionPlan checked(Query form) {
        form.first("Format").ifPresent(format -> TwilioInput.check("Format", format, "mp4|webm"));
        form.first("StatusCallback").ifPresent(url -> TwilioInput.url("StatusCallback", url));
        form.first("StatusCallbackMethod")
                .ifPresent(method -> TwilioInput.check("StatusCallbackMethod", method, "GET|POST"));
        form.first("VideoLayout").ifPresent(TwilioVideoLayout::parse);
        TwilioCompositionPlan plan = new TwilioCompositionPlan(form);
        plan.trim();
        plan.pixels();
        return plan;
    }

    boolean hasVideo() {
        return layout().filter(TwilioVideoLayout::hasSources).isPresent();
    }

    boolean trim() {
        return form.first("Trim").map(text -> TwilioInput.flag("Trim", text)).orElse(true);
    }

    String format() {
        // Twilio: "the default is webm".
        return form.first("Format").orElse("webm");
    }

    Container container() {
        return format().equals("mp4") ? new Mp4() : Matroska.webM(hasVideo() ? "VP8" : "opus");
    }

    /** What a second takes: 1500 kilobits for a picture of 1280x720, and in proportion for others, and the sound's. */
    long bytesPerSecond() {
        int picture = hasVideo() ? pixels() / 640 : 0;
        return (KILOBITS_OF_SOUND + picture) * 1000L / Byte.SIZE;
    }

    /** The same object with the plan's fields. */
    Json addTo(Json json) {
        return json.put("audio_sources", sources("AudioSources"))
                .put("audio_sources_excluded", sources("AudioSourcesExcluded"))
                .put("video_layout", layout().map(TwilioVideoLayout::regions).orElseGet(JsonObject::new))
                .put("resolution", resolution())
                .put("trim", trim())
                .put("format", format())
                .put("status_callback", form.first("StatusCallback"))
                .put(
                        "status_callback_method",
                        form.first("StatusCallbackMethod").orElse("POST"));
    }

    private boolean hasSources() {
        return hasVideo() || !sources("AudioSources").isEmpty();
    }

    private List<String> sources(String name) {
        return form.all(name).stream().filter(source -> !source.isBlank()).toList();
    }

    private Optional<TwilioVideoLayout> layout() {
        return form.first("VideoLayout").map(TwilioVideoLayout::parse);
    }

    private String resolution() {
        return form.first("Resolution").orElse("640x480");
    }

    private int pixels() {
        String[] sides = TwilioInput.check("Resolution", resolution(), "\\d{1,4}x\\d{1,4}")
                .split("x", -1);
        int width = side(sides[0]);
        int height = side(sides[1]);
        if (width * height > MOST_PIXELS) {
            throw Refusal.invalid("Resolution", "must have at most " + MOST_PIXELS + " pixels but was " + resolution());
        }
        return width * height;
    }

    private int side(String text) {
        int side = Integer.parseInt(text);
        if (side < SMALLEST_SIDE || side > LARGEST_SIDE) {
            throw Refusal.invalid(
                    "Resolution",
                    "must have sides of " + SMALLEST_SIDE + " to " + LARGEST_SIDE + " but was " + resolution());
        }
        return side;
    }
}
