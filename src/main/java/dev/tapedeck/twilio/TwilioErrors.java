package dev.tapedeck.twilio;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.ErrorReader;
import dev.tapedeck.twilio.wire.Problem;
import dev.tapedeck.twilio.wire.ProblemItem;
import dev.tapedeck.type.Link;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's three forms of error: the usual one, the newer one, and RFC 9457's. */
final class TwilioErrors implements ErrorReader {
    @Override
    public ApiError read(ApiError failure, String body) {
        Problem problem;
        try {
            problem = Problem.parse(body);
        } catch (UnexpectedResponseException e) {
            return failure;
        }
        String message = Stream.of(problem.message(), problem.detail(), problem.title())
                .filter(text -> text != null && !text.isBlank())
                .findFirst()
                .orElse(failure.message());
        return failure.saying(message, code(problem.code()), items(problem.errors()))
                .documentedAt(Optional.ofNullable(problem.moreInfo()).map(Link::value));
    }

    private static List<ApiError.Item> items(List<ProblemItem> problems) {
        return problems.stream()
                .map(item -> new ApiError.Item(
                        code(item.code()).orElse(""),
                        item.detail() == null ? "" : item.detail(),
                        Optional.ofNullable(item.pointer())))
                .toList();
    }

    private static Optional<String> code(@Nullable Integer code) {
        return Optional.ofNullable(code).map(String::valueOf);
    }
}
