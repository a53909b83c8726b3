package dev.tapedeck.bench;

import org.jspecify.annotations.Nullable;

/** The JSON text of recordings, in the order and the compact spelling of the service. */
final class RecordedJson {
    private final StringBuilder text = new StringBuilder(1100);

    String of(Recorded recorded) {
        text.setLength(0);
        string("{\"account_sid\":", Recorded.ACCOUNT);
        string(",\"status\":", recorded.status());
        string(",\"date_created\":", recorded.time());
        string(",\"sid\":", recorded.sid());
        string(",\"source_sid\":", recorded.source());
        text.append(",\"size\":").append(recorded.size());
        string(",\"url\":", recorded.url());
        string(",\"type\":", recorded.isAudio() ? "audio" : "video");
        text.append(",\"duration\":").append(recorded.duration());
        string(",\"container_format\":", recorded.isAudio() ? "mka" : "mkv");
        string(",\"codec\":", recorded.codec());
        string(",\"grouping_sids\":{\"room_sid\":", Recorded.ROOM);
        string(",\"participant_sid\":", recorded.participant());
        string("},\"track_name\":", recorded.trackName());
        text.append(",\"offset\":").append(recorded.offset());
        string(",\"media_external_location\":", recorded.external());
        string(",\"room_sid\":", Recorded.ROOM);
        string(",\"links\":{\"media\":", recorded.media());
        return text.append("}}").toString();
    }

    private void string(String before, @Nullable String value) {
        text.append(before);
        if (value == null) {
            text.append("null");
            return;
        }
        text.append('"')
                .append(value.replace("\\", "\\\\").replace("\"", "\\\""))
                .append('"');
    }
}
