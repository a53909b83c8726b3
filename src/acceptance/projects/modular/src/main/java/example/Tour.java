package example;

import dev.tapedeck.media.MediaFile;
import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.model.Recording;
import dev.tapedeck.twilio.webhook.CallbackRequest;
import dev.tapedeck.twilio.webhook.InvalidSignatureException;
import dev.tapedeck.twilio.webhook.StatusCallback;
import dev.tapedeck.twilio.webhook.StatusCallbacks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Lists recordings, downloads one and receives a callback. */
public final class Tour {
    private Tour() {}

    /** Arguments: an auth token, the URL and the form of a callback, and its signature. */
    public static void main(String[] arguments) throws IOException {
        System.out.println("module: " + TwilioVideo.class.getModule().getDescriptor());
        try (StandIn standIn = StandIn.builder().twilioRecordings(125).start();
                TwilioVideo twilio = TwilioVideo.builder()
                        .apiKey(standIn.twilioApiKey(), standIn.twilioApiSecret())
                        .baseUrl(standIn.twilioUrl())
                        .build()) {
            long listed = twilio.recordings().list().stream().count();
            System.out.println("listed: " + listed + " in " + standIn.requests().size() + " requests");
            download(twilio);
        }
        StatusCallbacks callbacks = StatusCallbacks.of(arguments[0]);
        CallbackRequest request = CallbackRequest.form(arguments[1], arguments[2]);
        receive(callbacks, request, arguments[3]);
        receive(callbacks, request, "forged");
    }

    private static void download(TwilioVideo twilio) throws IOException {
        Path file = Files.createTempFile("track", ".mka");
        Optional<Recording> first = twilio.recordings().list().stream().findFirst();
        MediaFile saved = twilio.recordings().media(first.orElseThrow()).saveTo(file);
        System.out.println("saved: " + saved.isVerified() + " " + (Files.size(file) == saved.sizeInBytes()));
        Files.delete(file);
    }

    private static void receive(StatusCallbacks callbacks, CallbackRequest request, String signature) {
        try {
            StatusCallback callback = callbacks.receive(request, signature);
            System.out.println("callback: " + callback.event());
        } catch (InvalidSignatureException e) {
            System.out.println("refused: " + e.getMessage());
        }
    }
}
