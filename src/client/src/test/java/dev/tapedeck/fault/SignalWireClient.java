package dev.tapedeck.fault;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.media.Media;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.TimedSignalWire;
import dev.tapedeck.signalwire.id.RoomRecordingId;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.signalwire.model.RoomRecordingStatus;
import java.net.URI;

/** SignalWire's client, as the faults use it. */
record SignalWireClient(SignalWireVideo video) implements Client {
    static final String ID = "0f8e3c1a-5b7d-4c2e-9a61-2d4f6b8a0c13";

    static SignalWireClient of(URI url, ClientOptions options, String secret) {
        return new SignalWireClient(TimedSignalWire.builder(time -> {})
                .project(ID, secret)
                .baseUrl(url)
                .options(options)
                .build());
    }

    @Override
    public PagedIterable<?> list() {
        return video.recordings().list();
    }

    @Override
    public Object fetch() {
        return video.recordings().fetch(RoomRecordingId.of(ID));
    }

    @Override
    public Object fetchAgain(Object recording) {
        return video.recordings().fetch(((RoomRecording) recording).id());
    }

    @Override
    public void delete() {
        video.recordings().delete(RoomRecordingId.of(ID));
    }

    @Override
    public Media media() {
        return video.recordings().media(RoomRecordingId.of(ID));
    }

    @Override
    public Object read(Object recording, String field) {
        RoomRecording read = (RoomRecording) recording;
        return switch (field) {
            case "id" -> read.id();
            case "size_in_bytes" -> String.valueOf(read.sizeInBytes());
            case "duration" -> String.valueOf(read.duration());
            case "created_at" -> read.createdAt();
            case "status" -> known(read.status());
            case "uri" -> String.valueOf(read.uri());
            default -> String.valueOf(read.additionalProperties().get(field));
        };
    }

    private static String known(RoomRecordingStatus status) {
        return status == null ? "null" : status + ", known as " + status.known();
    }

    @Override
    public void close() {
        video.close();
    }
}
