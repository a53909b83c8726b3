package dev.tapedeck.standin;

import dev.tapedeck.twilio.id.CredentialSid;
import dev.tapedeck.twilio.id.RoomSid;
import dev.tapedeck.twilio.model.CellReuse;
import dev.tapedeck.twilio.model.CompositionFormat;
import dev.tapedeck.twilio.model.CreateCompositionHookRequest;
import dev.tapedeck.twilio.model.CreateCompositionRequest;
import dev.tapedeck.twilio.model.CreateCompositionSettingsRequest;
import dev.tapedeck.twilio.model.CreateRecordingSettingsRequest;
import dev.tapedeck.twilio.model.HttpMethod;
import dev.tapedeck.twilio.model.UpdateCompositionHookRequest;
import dev.tapedeck.twilio.model.VideoRegion;
import dev.tapedeck.type.Link;
import java.util.List;
import java.util.Map;

/** Complete inputs of compositions, hooks and settings. */
final class CompositionInputs {
    private static final Link URL = Link.of("https://hooks.example.com/composed?kind=a%20b");
    private static final CredentialSid KEY = CredentialSid.of("CR0123456789abcdef0123456789abcdef");
    private static final Map<String, VideoRegion> LAYOUT = Map.of(
            "faces & \"more\"",
            VideoRegion.builder()
                    .xPos(0)
                    .yPos(-1)
                    .zPos(99)
                    .width(640)
                    .height(480)
                    .maxColumns(1)
                    .maxRows(1000)
                    .cellsExcluded(List.of(2))
                    .reuse(CellReuse.SHOW_NEWEST)
                    .videoSources(List.of("*", "Ada's camera"))
                    .videoSourcesExcluded(List.of())
                    .build());

    private CompositionInputs() {}

    static CreateCompositionRequest everything(RoomSid room) {
        return CreateCompositionRequest.builder()
                .roomSid(room)
                .videoLayout(LAYOUT)
                .audioSources(List.of("*", "a&b=c"))
                .audioSourcesExcluded(List.of("hold-music"))
                .resolution("1280x720")
                .format(CompositionFormat.MP4)
                .statusCallback(URL)
                .statusCallbackMethod(HttpMethod.GET)
                .trim(false)
                .build();
    }

    static CreateCompositionRequest soundAlone(RoomSid room) {
        return CreateCompositionRequest.builder()
                .roomSid(room)
                .audioSources(List.of("*"))
                .build();
    }

    static CreateCompositionHookRequest hook() {
        return CreateCompositionHookRequest.builder()
                .friendlyName("Lessons")
                .enabled(true)
                .videoLayout(LAYOUT)
                .audioSources(List.of("*", "Ada"))
                .audioSourcesExcluded(List.of("hold-music"))
                .resolution("16x16")
                .format(CompositionFormat.WEBM)
                .statusCallback(URL)
                .statusCallbackMethod(HttpMethod.POST)
                .trim(true)
                .build();
    }

    static UpdateCompositionHookRequest changes() {
        return UpdateCompositionHookRequest.builder()
                .friendlyName("Lessons")
                .enabled(false)
                .videoLayout(LAYOUT)
                .audioSources(List.of("*"))
                .audioSourcesExcluded(List.of("hold-music"))
                .resolution("640x480")
                .format(CompositionFormat.MP4)
                .statusCallback(URL)
                .statusCallbackMethod(HttpMethod.GET)
                .trim(false)
                .build();
    }

    static CreateCompositionSettingsRequest bucketOfCompositions() {
        return CreateCompositionSettingsRequest.builder()
                .friendlyName("Archive")
                .awsCredentialsSid(KEY)
                .awsS3Url(URL)
                .awsStorageEnabled(true)
                .encryptionKeySid(KEY)
                .encryptionEnabled(true)
                .build();
    }

    static CreateRecordingSettingsRequest bucketOfRecordings() {
        return CreateRecordingSettingsRequest.builder()
                .friendlyName("Archive")
                .awsCredentialsSid(KEY)
                .awsS3Url(URL)
                .awsStorageEnabled(true)
                .encryptionKeySid(KEY)
                .encryptionEnabled(true)
                .build();
    }
}
