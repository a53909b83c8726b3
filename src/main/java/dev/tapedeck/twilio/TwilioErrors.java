package dev.tapedeck.twilio;

import dev.tapedeck.error.ApiError;
import dev.tapedeck.error.UnexpectedResponseException;
import dev.tapedeck.internal.http.ErrorReader;
import dev.tapedeck.twilio.wire.Problem;
import dev.tapedeck.twilio.wire.ProblemItem;
import dev.tapedeck.type.Link;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads Twilio's three forms of error: the usual one, the newer one, and RFC 9457's. */
final class TwilioErrors implements ErrorReader {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    @Override
    public ApiError read(ApiError failure, String body) {
        Problem problem;
        try {
            problem = Problem.parse(body);
        } catch (UnexpectedResponseException e) {
            return failure;
        }
        String message = Stream.<Supplier<@Nullable String>>of(problem::message, problem::detail, problem::title)
                .map(ErrorReader::readable)
                .flatMap(Optional::stream)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(failure.message());
        List<ProblemItem> items = ErrorReader.readable(problem::errors).orElse(List.of());
        return failure.saying(message, code(problem.code()), items(items))
                .documentedAt(ErrorReader.readable(problem::moreInfo).map(Link::value));
    }

    private static List<ApiError.Item> items(List<ProblemItem> problems) {
        return problems.stream()
                .map(item -> new ApiError.Item(
                        code(item.code()).orElse(""),
                        ErrorReader.readable(item::detail).orElse(""),
                        ErrorReader.readable(item::pointer)))
                .toList();
    }

    /** A number, or the text of one; anything else is not one of Twilio's codes. */
    private static Optional<String> code(@Nullable Object code) {
        return Optional.ofNullable(code)
                .filter(value -> value instanceof Number || value instanceof String)
                .map(String::valueOf)
                .filter(text -> NUMBER.matcher(text).matches());
    }
}
