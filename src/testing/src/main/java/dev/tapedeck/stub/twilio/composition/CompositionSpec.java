package dev.tapedeck.stub.twilio.composition;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.tapedeck.stub.http.Query;
import dev.tapedeck.stub.http.RequestException;
import dev.tapedeck.stub.storage.Container;
import dev.tapedeck.stub.twilio.api.Parameters;
import java.util.Optional;
import java.util.stream.Stream;

/** How to compose tracks, which compositions and hooks have in common: a valid form. */
record CompositionSpec(Query form) {

    private static final int LARGEST_SIDE = 1280;
    private static final int SMALLEST_SIDE = 16;
    private static final int MOST_PIXELS = 921_600;
    private static final int KILOBITS_OF_AUDIO = 64;

    /** Returns the spec in a form, which must be valid and have a source. */
    static CompositionSpec of(Query form) {
        CompositionSpec spec = checked(form);
        if (!spec.hasSources()) {
            // That one of them is required is documented; which error says so is not.
            throw RequestException.invalid("VideoLayout", "or AudioSources must have a source");
        }
        return spec;
    }

    /** Returns the spec in a form, which must be valid and, if it has a {@code Format}, have a source. */
    static CompositionSpec ofUpdate(Query form) {
        return form.first("Format").isPresent() ? of(form) : checked(form);
    }

    private static CompositionSpec checked(Query form) {
        form.first("Format").ifPresent(format -> Parameters.check("Format", format, "mp4|webm"));
        form.first("StatusCallback").ifPresent(url -> Parameters.url("StatusCallback", url));
        form.first("StatusCallbackMethod")
                .ifPresent(method -> Parameters.check("StatusCallbackMethod", method, "GET|POST"));
        form.first("VideoLayout").ifPresent(VideoLayout::parse);
        CompositionSpec spec = new CompositionSpec(form);
        spec.trim();
        spec.pixels();
        return spec;
    }

    boolean hasVideo() {
        return layout().filter(VideoLayout::hasSources).isPresent();
    }

    boolean trim() {
        return Parameters.flag(form, "Trim", true);
    }

    String format() {
        // Twilio: "the default is webm".
        return form.first("Format").orElse("webm");
    }

    Container container() {
        return format().equals("mp4") ? Container.MP4 : hasVideo() ? Container.VP8_WEBM : Container.OPUS_WEBM;
    }

    /**
     * Returns the size of a second: 1440 kilobits for a picture of 1280x720, others in proportion, and 64 for the
     * sound.
     */
    long bytesPerSecond() {
        int picture = hasVideo() ? pixels() / 640 : 0;
        return (KILOBITS_OF_AUDIO + picture) * 1000L / Byte.SIZE;
    }

    void addTo(JsonObject json) {
        json.add("audio_sources", array("AudioSources"));
        json.add("audio_sources_excluded", array("AudioSourcesExcluded"));
        json.add("video_layout", layout().map(VideoLayout::regions).orElseGet(JsonObject::new));
        json.addProperty("resolution", resolution());
        json.addProperty("trim", trim());
        json.addProperty("format", format());
        json.addProperty("status_callback", form.first("StatusCallback").orElse(null));
        json.addProperty(
                "status_callback_method", form.first("StatusCallbackMethod").orElse("POST"));
    }

    private boolean hasSources() {
        return hasVideo() || sources("AudioSources").findAny().isPresent();
    }

    private Stream<String> sources(String name) {
        return form.all(name).stream().filter(source -> !source.isBlank());
    }

    private JsonArray array(String name) {
        JsonArray array = new JsonArray();
        sources(name).forEach(array::add);
        return array;
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
