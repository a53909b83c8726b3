package dev.tapedeck.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApiErrorTest {
    private static final ApiError EMPTY = new ApiError(
            "GET /v1/Recordings",
            500,
            Optional.empty(),
            "",
            Optional.empty(),
            Optional.of("RQ1"),
            List.of(),
            Optional.of(Duration.ofSeconds(3)),
            Map.of(),
            2);

    @Test
    void sentenceHasRequestAndStatus() {
        assertThat(ApiException.of(EMPTY)).hasMessage("GET /v1/Recordings failed with 500 in 2 attempts");
    }

    @Test
    void sentenceHasMessageAndCode() {
        ApiError error = EMPTY.withMessage("It is broken.", Optional.of("50001"), List.of());

        assertThat(ApiException.of(error))
                .hasMessage("GET /v1/Recordings failed with 500 in 2 attempts: It is broken (code 50001)");
    }

    @Test
    void sentenceHasEachItem() {
        ApiError error = EMPTY.withMessage(
                "Two inputs are invalid",
                Optional.of("invalid"),
                List.of(
                        new ApiError.Item("blank", "can't be blank.", Optional.of("name")),
                        new ApiError.Item("other", "is wrong", Optional.empty())));

        assertThat(ApiException.of(error))
                .hasMessage(
                        "GET /v1/Recordings failed with 500 in 2 attempts: Two inputs are invalid; name: can't be blank; is wrong"
                                + " (code invalid)");
    }

    @Test
    void exceptionExposesAllFieldsOfTheError() {
        List<ApiError.Item> items = List.of(new ApiError.Item("a", "b", Optional.empty()));
        ApiException exception = ApiException.of(EMPTY.withMessage("words", Optional.of("7"), items)
                .withDocumentation(Optional.of("https://example.com/7")));

        assertThat(exception.status()).isEqualTo(500);
        assertThat(exception.code()).contains("7");
        assertThat(exception.serviceMessage()).isEqualTo("words");
        assertThat(exception.documentation()).contains("https://example.com/7");
        assertThat(exception.requestId()).contains("RQ1");
        assertThat(exception.items()).isEqualTo(items).isUnmodifiable();
        assertThat(exception.retryAfter()).contains(Duration.ofSeconds(3));
        assertThat(exception.attempts()).isEqualTo(2);
    }

    @Test
    void copiesItsItems() {
        List<ApiError.Item> items = new ArrayList<>();
        items.add(new ApiError.Item("a", "b", Optional.empty()));
        ApiError error = EMPTY.withMessage("", Optional.empty(), items);
        items.clear();

        assertThat(error.items()).hasSize(1);
    }

    @Test
    void keepsTheDotsOfAnExcerpt() {
        assertThat(ApiException.of(EMPTY.withMessage("<html>...", Optional.empty(), List.of())))
                .hasMessage("GET /v1/Recordings failed with 500 in 2 attempts: <html>...");
    }
}
