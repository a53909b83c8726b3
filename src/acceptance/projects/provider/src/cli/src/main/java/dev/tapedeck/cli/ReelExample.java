package dev.tapedeck.cli;

import dev.tapedeck.error.NotFoundException;
import dev.tapedeck.reel.ReelVideo;
import dev.tapedeck.reel.id.ClipId;
import dev.tapedeck.reel.model.Clip;
import dev.tapedeck.reel.model.ClipState;
import dev.tapedeck.reel.model.ListClipsRequest;
import java.net.URI;

/** Lists the ready clips of a service, deletes the first and fetches it. */
public final class ReelExample {
    private ReelExample() {}

    public static void main(String[] args) {
        try (ReelVideo reel = ReelVideo.of(URI.create(args[0]), "acme", "key")) {
            ListClipsRequest ready =
                    ListClipsRequest.builder().state(ClipState.READY).build();
            for (Clip clip : reel.clips().list(ready)) {
                System.out.println("clip: " + clip.id() + " " + clip.state() + " " + clip.lengthMs());
            }
            ClipId first = reel.clips().list(ready).iterator().next().id();
            reel.clips().delete(first);
            reel.clips().fetch(first);
        } catch (NotFoundException e) {
            System.out.println("fault: " + e.getMessage());
        }
        try {
            ClipId.of("clip_1");
        } catch (IllegalArgumentException e) {
            System.out.println("id: " + e.getMessage());
        }
    }
}
