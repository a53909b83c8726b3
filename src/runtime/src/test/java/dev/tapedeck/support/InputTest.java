package dev.tapedeck.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class InputTest {
    private final Inputs inputs = new Inputs("POST /v1/Rooms");

    private Map<String, @Nullable Object> set() {
        return InputLocation.FORM.of(new RequestObject(inputs) {});
    }

    @Test
    void checksMinimum() {
        assertThatCode(() -> inputs.form("n", 3).min(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("n", 2).min(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("n must be at least 3 but was 2 (POST /v1/Rooms)");
    }

    @Test
    void checksMaximum() {
        assertThatCode(() -> inputs.form("n", 3L).max(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("n", new BigDecimal("3.1")).max(3))
                .hasMessage("n must be at most 3 but was 3.1 (POST /v1/Rooms)");
    }

    @Test
    void checksRange() {
        assertThatCode(() -> inputs.form("n", List.of(1, 3)).range(1, 3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("n", List.of(1, 4)).range(1, 3))
                .hasMessage("n must be between 1 and 3 but was 4 (POST /v1/Rooms)");
    }

    @Test
    void checksLengths() {
        assertThatCode(() -> inputs.form("s", "abc").minLength(3).maxLength(3)).doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("s", "ab").minLength(3))
                .hasMessage("s must have at least 3 characters but was \"ab\" (POST /v1/Rooms)");
        assertThatThrownBy(() -> inputs.form("s", "abcd").maxLength(3))
                .hasMessage("s must have at most 3 characters but was \"abcd\" (POST /v1/Rooms)");
    }

    @Test
    void unanchoredPatternMatchesAnywhere() {
        assertThatCode(() -> inputs.form("s", "xaby").matches("ab", "ab")).doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("s", "ba").matches("ab", "ab"))
                .hasMessage("s must match ab but was \"ba\" (POST /v1/Rooms)");
    }

    @Test
    void refusesYearsWithoutFourDigits() {
        Instant last = Instant.parse("9999-12-31T23:59:59.999999999Z");
        assertThatCode(() -> inputs.form("t", last).as("T")).doesNotThrowAnyException();
        assertThatCode(() ->
                        inputs.form("t", Instant.parse("0000-01-01T00:00:00Z")).as("T"))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> inputs.form("t", last.plusNanos(1)).as("T"))
                .hasMessage("t must be a time of the years 0 to 9999 but was +10000-01-01T00:00:00Z (POST /v1/Rooms)");
        assertThatThrownBy(() -> inputs.form("t", List.of(Instant.MIN)).as("T"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @SuppressWarnings("NullAway") // The checker does not see that the type argument may be nullable.
    void refusesNullUnlessAllowed() {
        assertThatThrownBy(() -> inputs.form("s", null).maxLength(3).as("S"))
                .hasMessage("s must not be null (POST /v1/Rooms)");
        assertThatThrownBy(() -> inputs.form("s", null).asJson("S")).isInstanceOf(IllegalArgumentException.class);

        inputs.form("s", null).orNull().maxLength(3).as("S");
        inputs.form("t", null).orNull().asJson("T");

        assertThat(set()).containsEntry("S", null).containsEntry("T", null);
    }

    @Test
    void refusesListsWithNull() {
        assertThatThrownBy(() ->
                        inputs.form("s", Arrays.asList("a", null)).maxLength(3).as("S"))
                .hasMessage("s must not contain null (POST /v1/Rooms)");
    }

    @Test
    void keepsCopies() {
        List<String> list = new ArrayList<>(List.of("a"));
        Map<String, String> map = new HashMap<>(Map.of("a", "b"));
        inputs.form("list", list).as("List");
        inputs.form("map", map).asJson("Map");
        list.clear();
        map.clear();

        assertThat(set()).containsEntry("List", List.of("a")).containsEntry("Map", StyledInput.json(Map.of("a", "b")));
    }

    @Test
    void sendsOpenValuesAsTextIfTheyArePlain() {
        inputs.form("text", "[1]").asOpen("Text");
        inputs.form("number", 1).asOpen("Number");
        inputs.form("list", List.of("a")).asOpen("List");
        inputs.form("map", Map.of("a", "b")).asOpen("Map");

        assertThat(set())
                .containsEntry("Text", "[1]")
                .containsEntry("Number", 1)
                .containsEntry("List", StyledInput.json(List.of("a")))
                .containsEntry("Map", StyledInput.json(Map.of("a", "b")));
    }

    @Test
    void builtRequestDoesNotChangeWithItsBuilder() {
        Map<String, ?> built = set();
        inputs.form("s", "a").as("S");

        assertThat(built).isEmpty();
        assertThat(built).isUnmodifiable();
    }

    @Test
    void namesMissingRequiredInput() {
        inputs.form("a", "x").as("A");

        assertThatThrownBy(() -> new RequestObject(inputs, "a", "b") {})
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("b is required but was not set (POST /v1/Rooms)");
    }

    @Test
    void dollarMatchesOnlyAtTheEnd() {
        assertThatThrownBy(() -> inputs.form("s", "a\n").matches("^a\\z", "^a$"))
                .hasMessage("s must match ^a$ but was \"a\n\" (POST /v1/Rooms)");
    }

    @Test
    void keepsDeepCopies() {
        List<String> deep = new ArrayList<>(List.of("a"));
        inputs.form("map", Map.of("list", deep)).as("Map");
        deep.clear();

        assertThat(set()).containsEntry("Map", Map.of("list", List.of("a")));
    }
}
