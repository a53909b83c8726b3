package dev.tapedeck.observation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallObserver;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.signalwire.SignalWireVideo;
import dev.tapedeck.signalwire.model.RoomRecording;
import dev.tapedeck.stub.StandIn;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An example for OpenTelemetry: a span for each attempt, by the conventions for HTTP clients. */
class OpenTelemetryTest {
    private final InMemorySpanExporter exporter = InMemorySpanExporter.create();

    private static CallObserver spans(Tracer tracer) {
        return attempt -> {
            Instant end = Instant.now();
            Span span = tracer.spanBuilder(attempt.route())
                    .setSpanKind(SpanKind.CLIENT)
                    .setStartTimestamp(end.minus(attempt.took()))
                    .setAttribute("url.template", attempt.route().replaceFirst("^\\S+ ", ""))
                    .setAttribute("http.request.resend_count", (long) attempt.number() - 1)
                    .setAttribute("http.response.body.size", attempt.bytes())
                    .setAttribute("tapedeck.provider", attempt.provider())
                    .setAttribute("tapedeck.operation", attempt.operation())
                    .startSpan();
            attempt.status().ifPresent(status -> span.setAttribute("http.response.status_code", (long) status));
            attempt.failure().ifPresent(failure -> span.setStatus(StatusCode.ERROR, failure));
            span.end(end);
        };
    }

    @Test
    void recordsASpanForEachAttempt() {
        try (SdkTracerProvider provider = SdkTracerProvider.builder()
                        .addSpanProcessor(SimpleSpanProcessor.create(exporter))
                        .build();
                StandIn standIn = StandIn.builder().signalWireRecordings(1).start();
                SignalWireVideo signalWire = SignalWireVideo.builder()
                        .project(standIn.signalWireProjectId(), standIn.signalWireApiToken())
                        .baseUrl(standIn.signalWireUrl())
                        .options(ClientOptions.builder()
                                .observer(spans(provider.get("example")))
                                .build())
                        .build()) {
            RoomRecording recording = signalWire.recordings().list().iterator().next();
            signalWire.recordings().fetch(recording.id());

            List<SpanData> spans = exporter.getFinishedSpanItems();
            assertThat(spans)
                    .extracting(SpanData::getName)
                    .containsExactly("GET /api/video/room_recordings", "GET /api/video/room_recordings/{id}");
            assertThat(spans).allSatisfy(span -> {
                assertThat(span.getAttributes().get(AttributeKey.stringKey("tapedeck.provider")))
                        .isEqualTo("signalwire");
                assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.status_code")))
                        .isEqualTo(200);
                assertThat(span.getAttributes().get(AttributeKey.longKey("http.response.body.size")))
                        .isPositive();
                assertThat(span.toString()).doesNotContain(recording.id().value());
            });
        }
    }
}
