package dev.tapedeck.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ApiExceptionTest {
    @ParameterizedTest
    @CsvSource({
        "302,ApiException",
        "400,InvalidRequestException",
        "401,AuthenticationException",
        "403,PermissionDeniedException",
        "404,NotFoundException",
        "409,ApiException",
        "422,InvalidRequestException",
        "429,RateLimitException",
        "500,ServerException",
        "503,ServerException"
    })
    void statusesHaveTheirOwnClasses(int status, String name) {
        ApiError error = new ApiError(
                "GET /",
                status,
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Map.of(),
                1);

        ApiException exception = ApiException.of(error);

        assertThat(exception.getClass().getSimpleName()).isEqualTo(name);
        assertThat(exception).isInstanceOf(VideoException.class).isInstanceOf(RuntimeException.class);
        assertThat(exception.status()).isEqualTo(status);
    }
}
