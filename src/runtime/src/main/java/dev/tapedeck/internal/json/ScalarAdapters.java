package dev.tapedeck.internal.json;

import com.google.gson.Gson;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import dev.tapedeck.id.AccountSid;
import dev.tapedeck.id.CallSid;
import dev.tapedeck.id.CompositionHookSid;
import dev.tapedeck.id.CompositionSid;
import dev.tapedeck.id.ConferenceId;
import dev.tapedeck.id.ConferenceTokenId;
import dev.tapedeck.id.CredentialSid;
import dev.tapedeck.id.Id;
import dev.tapedeck.id.LogId;
import dev.tapedeck.id.ParticipantSid;
import dev.tapedeck.id.ProjectId;
import dev.tapedeck.id.RecordingSid;
import dev.tapedeck.id.RoomId;
import dev.tapedeck.id.RoomParticipantId;
import dev.tapedeck.id.RoomRecordingId;
import dev.tapedeck.id.RoomSessionEventId;
import dev.tapedeck.id.RoomSessionId;
import dev.tapedeck.id.RoomSessionMemberId;
import dev.tapedeck.id.RoomSid;
import dev.tapedeck.id.Sid;
import dev.tapedeck.id.StreamId;
import dev.tapedeck.id.TrackSid;
import dev.tapedeck.id.Uuid;
import dev.tapedeck.type.Link;
import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The adapters of values that are one JSON string, number or boolean, each made when it is first asked for. */
final class ScalarAdapters implements TypeAdapterFactory {
    @Override
    @SuppressWarnings("unchecked") // Each case answers an adapter of the class that it names.
    public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
        Class<?> scalar = type.getRawType();
        TypeAdapter<?> adapter = Id.class.isAssignableFrom(scalar) ? id(scalar) : value(scalar);
        return (TypeAdapter<T>) adapter;
    }

    private static @Nullable TypeAdapter<?> value(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "String" -> new TextAdapter<String>(Function.identity(), Function.identity());
            case "Integer" -> NumberAdapter.int32();
            case "Long" -> NumberAdapter.int64();
            case "BigDecimal" -> NumberAdapter.of(BigDecimal::new);
            case "Double" -> NumberAdapter.of(NumberAdapter::finiteDouble);
            case "Float" -> NumberAdapter.of(NumberAdapter::finiteFloat);
            case "Boolean" -> new TruthAdapter();
            case "Instant" -> TimeAdapter.time();
            case "LocalDate" -> TimeAdapter.date();
            case "Link" -> new TextAdapter<>(Link::new, Link::value);
            default -> null;
        };
    }

    private static @Nullable TypeAdapter<? extends Id> id(Class<?> type) {
        return switch (type.getSimpleName()) {
            case "AccountSid" -> text(AccountSid::new);
            case "CallSid" -> text(CallSid::new);
            case "CompositionHookSid" -> text(CompositionHookSid::new);
            case "CompositionSid" -> text(CompositionSid::new);
            case "ConferenceId" -> text(ConferenceId::new);
            case "ConferenceTokenId" -> text(ConferenceTokenId::new);
            case "CredentialSid" -> text(CredentialSid::new);
            case "LogId" -> text(LogId::new);
            case "ParticipantSid" -> text(ParticipantSid::new);
            case "ProjectId" -> text(ProjectId::new);
            case "RecordingSid" -> text(RecordingSid::new);
            case "RoomId" -> text(RoomId::new);
            case "RoomParticipantId" -> text(RoomParticipantId::new);
            case "RoomRecordingId" -> text(RoomRecordingId::new);
            case "RoomSessionEventId" -> text(RoomSessionEventId::new);
            case "RoomSessionId" -> text(RoomSessionId::new);
            case "RoomSessionMemberId" -> text(RoomSessionMemberId::new);
            case "RoomSid" -> text(RoomSid::new);
            case "Sid" -> text(Sid::new);
            case "StreamId" -> text(StreamId::new);
            case "TrackSid" -> text(TrackSid::new);
            case "Uuid" -> text(Uuid::new);
            default -> null;
        };
    }

    private static <T extends Id> TypeAdapter<T> text(Function<String, T> constructor) {
        return new TextAdapter<>(constructor, Id::value);
    }
}
