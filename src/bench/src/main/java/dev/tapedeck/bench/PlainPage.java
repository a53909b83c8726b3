package dev.tapedeck.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A minimal hand-written page with plain fields, which Gson and Jackson fill by reflection. */
final class PlainPage {
    @JsonProperty
    List<PlainRecording> recordings = List.of();

    @JsonProperty
    Meta meta = new Meta();

    /** The position of the page in the listing. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Meta {
        @JsonProperty("next_page_url")
        @SerializedName("next_page_url")
        @Nullable
        URI nextPageUrl;
    }
}
