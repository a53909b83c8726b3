package dev.tapedeck.bench;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page as someone writes it who needs no more than fields; Gson and Jackson fill it by reflection. */
final class PlainPage {
    @JsonProperty
    List<PlainRecording> recordings = List.of();

    @JsonProperty
    Meta meta = new Meta();

    /** Where the page stands. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    static final class Meta {
        @JsonProperty("next_page_url")
        @SerializedName("next_page_url")
        @Nullable
        URI nextPageUrl;
    }
}
