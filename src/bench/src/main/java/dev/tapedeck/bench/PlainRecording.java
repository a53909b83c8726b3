package dev.tapedeck.bench;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.google.gson.annotations.SerializedName;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A minimal hand-written recording with plain fields, which Gson and Jackson fill by reflection. */
final class PlainRecording {
    @JsonProperty("account_sid")
    @SerializedName("account_sid")
    String accountSid = "";

    @JsonProperty("status")
    String status = "";

    @JsonProperty("date_created")
    @SerializedName("date_created")
    Instant dateCreated = Instant.EPOCH;

    @JsonProperty("sid")
    String sid = "";

    @JsonProperty("source_sid")
    @SerializedName("source_sid")
    @Nullable
    String sourceSid;

    @JsonProperty("size")
    @Nullable
    Long size;

    @JsonProperty("url")
    @Nullable
    URI url;

    @JsonProperty("type")
    String type = "";

    @JsonProperty("duration")
    @Nullable
    Integer duration;

    @JsonProperty("container_format")
    @SerializedName("container_format")
    String containerFormat = "";

    @JsonProperty("codec")
    String codec = "";

    @JsonProperty("grouping_sids")
    @SerializedName("grouping_sids")
    Map<String, String> groupingSids = Map.of();

    @JsonProperty("track_name")
    @SerializedName("track_name")
    @Nullable
    String trackName;

    @JsonProperty("offset")
    @Nullable
    Long offset;

    @JsonProperty("media_external_location")
    @SerializedName("media_external_location")
    @Nullable
    URI mediaExternalLocation;

    @JsonProperty("room_sid")
    @SerializedName("room_sid")
    @Nullable
    String roomSid;

    @JsonProperty("links")
    Map<String, URI> links = Map.of();

    long hash(Fields fields) {
        return fields.start()
                .text(accountSid)
                .name(status)
                .number(dateCreated.getEpochSecond())
                .text(sid)
                .text(sourceSid)
                .number(size)
                .uri(url)
                .name(type)
                .number(duration)
                .name(containerFormat)
                .name(codec)
                .number(groupingSids.size())
                .text(groupingSids.get("room_sid"))
                .text(groupingSids.get("participant_sid"))
                .text(trackName)
                .number(offset)
                .uri(mediaExternalLocation)
                .text(roomSid)
                .number(links.size())
                .uri(links.get("media"))
                .end();
    }
}
