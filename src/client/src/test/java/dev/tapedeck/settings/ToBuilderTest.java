package dev.tapedeck.settings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tapedeck.CallObserver;
import dev.tapedeck.CallOptions;
import dev.tapedeck.ClientOptions;
import dev.tapedeck.Polling;
import dev.tapedeck.ResponseInfo;
import dev.tapedeck.RetryPolicy;
import dev.tapedeck.media.DownloadOptions;
import dev.tapedeck.recordings.RecordingFilter;
import dev.tapedeck.recordings.VideoRecording;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ToBuilderTest {
    private static final RetryPolicy POLICY = RetryPolicy.builder()
            .maxRetries(7)
            .backoff(Duration.ofMillis(3), Duration.ofMillis(5))
            .maxRetryAfter(Duration.ofSeconds(11))
            .build();

    @Test
    void keepsTheOptionsOfAClient() {
        CallObserver observer = attempt -> {};
        ClientOptions options = ClientOptions.builder()
                .timeout(Duration.ofSeconds(1))
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(3))
                .writeTimeout(Duration.ofSeconds(4))
                .retryPolicy(POLICY)
                .observer(observer)
                .maxResponseBytes(5)
                .allowCleartext()
                .build();

        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.observer()).isSameAs(observer);
        assertThat(options.toBuilder().timeout(Duration.ofSeconds(9)).build().readTimeout())
                .isEqualTo(Duration.ofSeconds(3));
    }

    @Test
    void keepsTheOptionsOfCalls() {
        Consumer<ResponseInfo> listener = response -> {};
        CallOptions options = CallOptions.builder()
                .timeout(Duration.ofSeconds(1))
                .connectTimeout(Duration.ofSeconds(2))
                .readTimeout(Duration.ofSeconds(3))
                .writeTimeout(Duration.ofSeconds(4))
                .retryPolicy(POLICY)
                .header("X-A", "1")
                .onResponse(listener)
                .build();

        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
        assertThat(options.toBuilder().header("x-a", "2").build().headers()).hasSize(1);
        assertThat(options.headers()).containsEntry("x-a", "1");
    }

    @Test
    void keepsAPolicyOfRetriesAndPolling() {
        assertThat(POLICY.toBuilder().build()).usingRecursiveComparison().isEqualTo(POLICY);
        Polling polling = Polling.builder()
                .intervals(Duration.ofSeconds(2), Duration.ofSeconds(3))
                .timeout(Duration.ofSeconds(4))
                .build();

        assertThat(polling.toBuilder().build()).usingRecursiveComparison().isEqualTo(polling);
    }

    @Test
    void keepsTheOptionsOfDownloads() {
        DownloadOptions options =
                DownloadOptions.builder().concurrency(9).maxFileBytes(10).build();

        assertThat(options.toBuilder().build()).usingRecursiveComparison().isEqualTo(options);
    }

    @Test
    void keepsAFilter() {
        RecordingFilter filter = RecordingFilter.builder()
                .session("A")
                .status(VideoRecording.Status.COMPLETED)
                .kind(VideoRecording.Kind.AUDIO)
                .createdAfter(Instant.EPOCH)
                .createdBefore(Instant.EPOCH.plusSeconds(1))
                .build();

        assertThat(filter.toBuilder().build()).isEqualTo(filter).hasSameHashCodeAs(filter);
    }

    @Test
    void comparesFiltersByTheirFields() {
        RecordingFilter one =
                RecordingFilter.builder().session("A status=COMPLETED").build();
        RecordingFilter other = RecordingFilter.builder()
                .session("A")
                .status(VideoRecording.Status.COMPLETED)
                .build();

        assertThat(one.toString()).isEqualTo(other.toString());
        assertThat(one).isNotEqualTo(other);
    }
}
