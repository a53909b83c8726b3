package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Json;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.storage.Container;
import dev.tapedeck.stub.storage.Matroska;
import dev.tapedeck.stub.storage.Mp4;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.List;
import java.util.Optional;

/** How tracks are to be composed, the part that orders of compositions and hooks have in common: a checked form. */
record CompositionSettings(Query form) {

    private static final int LARGEST_SIDE = 1280;
    private static final int SMALLEST_SIDE = 16;
    private static final int MOST_PIXELS = 921_600;
    private static final int KILOBITS_OF_SOUND = 64;

    /** The plan of a form; a parameter that breaks its rule is refused, and so is a plan of no sources. */
    static CompositionSettings of(Query form) {
        CompositionSettings plan = checked(form);
        if (!plan.hasSources()) {
            // That one of them is needed is documented; the error that tells it is not.
            throw RequestException.invalid("VideoLayout", "or AudioSources must have a source");
        }
        return plan;
    }

    /** The plan of a form that may leave out the sources, unless it has a {@code Format}. */
    static CompositionSettings ofUpdate(Query form) {
        return form.first("Format").isPresent() ? of(form) : checked(form);
    }

    private static CompositionSettings checked(Query form) {
        form.first("Format").ifPresent(format -> Parameters.check("Format", format, "mp4|webm"));
        form.first("StatusCallback").ifPresent(url -> Parameters.url("StatusCallback", url));
        form.first("StatusCallbackMethod")
                .ifPresent(method -> Parameters.check("StatusCallbackMethod", method, "GET|POST"));
        form.first("VideoLayout").ifPresent(VideoLayout::parse);
        CompositionSettings plan = new CompositionSettings(form);
        plan.trim();
        plan.pixels();
        return plan;
    }

    boolean hasVideo() {
        return layout().filter(VideoLayout::hasSources).isPresent();
    }

    boolean trim() {
        return form.first("Trim").map(text -> Parameters.flag("Trim", text)).orElse(true);
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
                .put("video_layout", layout().map(VideoLayout::regions).orElseGet(JsonObject::new))
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

    private Optional<VideoLayout> layout() {
        return form.first("VideoLayout").map(VideoLayout::parse);
    }

    private String resolution() {
        return form.first("Resolution").orElse("640x480");
    }

    private int pixels() {
        String[] sides = Parameters.check("Resolution", resolution(), "\\d{1,4}x\\d{1,4}")
                .split("x", -1);
        int width = side(sides[0]);
        int height = side(sides[1]);
        if (width * height > MOST_PIXELS) {
            throw RequestException.invalid(
                    "Resolution", "must have at most " + MOST_PIXELS + " pixels but was " + resolution());
        }
        return width * height;
    }

    private int side(String text) {
        int side = Integer.parseInt(text);
        if (side < SMALLEST_SIDE || side > LARGEST_SIDE) {
            throw RequestException.invalid(
                    "Resolution",
                    "must have sides of " + SMALLEST_SIDE + " to " + LARGEST_SIDE + " but was " + resolution());
        }
        return side;
    }
}
