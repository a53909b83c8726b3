package dev.tapedeck.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.internal.listing.FakePages;
import dev.tapedeck.internal.listing.PagedListing;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTokenTest {
    private static final PageToken FOREIGN = PageToken.of("/v1/Recordings?Status=deleted", "PageToken=1");

    private final FakePages source = FakePages.of(List.of(List.of("a"), List.of("b"), List.of("c")));
    private final PagedIterable<String> listing = PagedListing.of(source);

    @ParameterizedTest
    @CsvSource({
        "/v1/Recordings,PageSize=50&Page=1&PageToken=PTRT0123",
        "/v1/Recordings?Status=größer,q=%E2%9C%93&r=a+b",
        "/api/video/room_recordings,''",
        "'',''"
    })
    void parsesItsOwnText(String path, String query) {
        PageToken token = PageToken.of(path, query);

        PageToken parsed = PageToken.parse(token.toString());

        assertThat(parsed).isEqualTo(token).hasSameHashCodeAs(token);
        assertThat(parsed.listing()).isEqualTo(path);
        assertThat(parsed.query()).isEqualTo(query);
    }

    @Test
    void textNeedsNoEscapingInUrlsAndFileNames() {
        assertThat(PageToken.of("/v1/Recordings?a=ÿÿÿ", "b=~~~???>>>").toString())
                .matches("tape1\\.[A-Za-z0-9_-]+");
    }

    @Test
    void textIsStableAcrossReleases() {
        assertThat(PageToken.of("/v1/Recordings", "PageToken=1").toString())
                .isEqualTo("tape1.L3YxL1JlY29yZGluZ3MKUGFnZVRva2VuPTE");
    }

    @Test
    void differsByListingAndByQuery() {
        assertThat(FakePages.token(1))
                .isNotEqualTo(FakePages.token(2))
                .isNotEqualTo(FOREIGN)
                .isNotEqualTo("PageToken=1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "tape1", "tape1.", "tape1.!!!!", "tape1.L3YxL1JlY29yZGluZ3M", "tape2.L3YxCmE", "L3YxCmE"})
    void refusesTextThatIsNotAToken(String text) {
        assertThatThrownBy(() -> PageToken.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a page token from Page.next() but was another text of " + text.length()
                        + " characters");
    }

    @Test
    void refusesTruncatedText() {
        String text = PageToken.of("/v1/Recordings", "PageToken=1").toString();

        assertThatThrownBy(() -> PageToken.parse(text.substring(0, 20))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void messageDoesNotRepeatTheText() {
        String text = "tape0." + encoded("/v1/Recordings\nPageToken=private");

        assertThatThrownBy(() -> PageToken.parse(text)).hasMessageNotContaining(text);
    }

    @Test
    void resumesFromToken() {
        PageToken saved = PageToken.parse(FakePages.token(1).toString());

        assertThat(listing.from(saved)).containsExactly("b", "c");

        assertThat(source.requests).containsExactly("PageToken=1", "PageToken=2");
    }

    @Test
    void fetchesThePageOfAToken() {
        assertThat(listing.page(FakePages.token(2)).items()).containsExactly("c");
        assertThat(listing.from(FakePages.token(2)).pages()).hasSize(1);

        assertThat(source.requests).containsExactly("PageToken=2", "PageToken=2");
    }

    @Test
    void refusesTheTokenOfAnotherListing() {
        assertThatThrownBy(() -> listing.from(FOREIGN))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a token of the listing /v1/Recordings?Status=completed but it belongs to "
                        + "/v1/Recordings?Status=deleted: use it with the request that it came from");
        assertThatThrownBy(() -> listing.page(FOREIGN)).isInstanceOf(IllegalArgumentException.class);
        assertThat(source.requests).isEmpty();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
