package dev.tapedeck.retry;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.internal.calls.TimeSource;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.TimedSignalWire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.CreateRoomRequest;
import dev.tapedeck.twilio.TimedTwilio;
import dev.tapedeck.twilio.TwilioVideo;
import dev.tapedeck.twilio.id.RecordingSid;
import java.net.URI;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** An idempotent call and one that is not, of each provider's client. */
enum ProviderCalls {
    TWILIO {
        @Override
        Client client(URI url, ClientOptions options, Optional<OkHttpClient> given, TimeSource time) {
            TwilioVideo.Builder builder = TimedTwilio.builder(time)
                    .apiKey("SK0123456789abcdef0123456789abcdef", "s3cret")
                    .baseUrl(url)
                    .options(options);
            given.ifPresent(builder::httpClient);
            TwilioVideo twilio = builder.build();
            return new Client(
                    () -> twilio.recordings().fetch(SID), () -> twilio.rooms().create(), twilio::close);
        }
    },
    SIGNALWIRE {
        @Override
        Client client(URI url, ClientOptions options, Optional<OkHttpClient> given, TimeSource time) {
            SignalWireVideo.Builder builder = TimedSignalWire.builder(time)
                    .project(ID.value(), "s3cret")
                    .baseUrl(url)
                    .options(options);
            given.ifPresent(builder::httpClient);
            SignalWireVideo signalWire = builder.build();
            CreateRoomRequest room = CreateRoomRequest.builder().name("lobby").build();
            return new Client(
                    () -> signalWire.recordings().fetch(ID),
                    () -> signalWire.rooms().create(room),
                    signalWire::close);
        }
    };

    static final RecordingSid SID = RecordingSid.of("RT0123456789abcdef0123456789abcdef");
    private static final RoomRecordingId ID = RoomRecordingId.of("0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13");

    abstract Client client(URI url, ClientOptions options, Optional<OkHttpClient> given, TimeSource time);

    Client client(URI url, ClientOptions options, Optional<OkHttpClient> given) {
        return client(url, options, given, TimeSource.SYSTEM);
    }

    /** The calls of one client. */
    record Client(Runnable get, Runnable post, Runnable closing) implements AutoCloseable {
        @Override
        public void close() {
            closing.run();
        }
    }
}
