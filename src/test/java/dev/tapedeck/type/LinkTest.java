package dev.tapedeck.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void keepsTheTextAsTheServiceWroteIt() {
        Link link = new Link("https://example.com/a b?x=%zz");

        assertThat(link.value()).isEqualTo("https://example.com/a b?x=%zz");
        assertThat(link).hasToString(link.value()).isEqualTo(new Link(link.value()));
    }

    @Test
    void isParsedWhenAskedFor() {
        URI uri = new Link("https://example.com/a?x=1").toUri();

        assertThat(uri).isEqualTo(URI.create("https://example.com/a?x=1"));
        assertThat(Link.of(uri)).isEqualTo(Link.of("https://example.com/a?x=1"));
    }

    @Test
    void refusesATextThatIsNoUri() {
        assertThatThrownBy(() -> Link.of("https://example.com/?Signature=s3cret bad"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a URI but the text is none: Illegal character in query at index 37")
                .hasNoCause();
    }
}
