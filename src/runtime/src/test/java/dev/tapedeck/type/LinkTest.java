package dev.tapedeck.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinkTest {
    @Test
    void keepsTheTextAsTheServiceWroteIt() {
        Link link = new Link("https://example.com/a b?x=%zz");

        assertThat(link.value()).isEqualTo("https://example.com/a b?x=%zz");
        assertThat(link).isEqualTo(new Link(link.value()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            https://example.com/a b                    | https://example.com/a b
            https://example.com/a?Signature=s3cret     | https://example.com/a?...
            https://example.com/a?s3cret#s3cret        | https://example.com/a?...
            https://example.com/a#s3cret               | https://example.com/a
            https://user:s3cret@example.com/@a?x       | https://example.com/@a?...
            //user:s3cret@example.com/a                | //example.com/a
            /v1/Recordings?PageToken=s3cret            | /v1/Recordings?...
            ?s3cret                                    | ?...
            https:\\/\\/u:s3cret@example.com\\/a?s3cret | https:\\/\\/example.com\\/a?...
            https%3A%2F%2Fexample.com%2Fa%3Fs3cret     | https%3A%2F%2Fexample.com%2Fa?...
            no url                                     | no url
            """)
    void doesNotShowItsUserQueryAndFragment(String value, String shown) {
        assertThat(new Link(value)).hasToString(shown);
        assertThat(new Link(value).value()).isEqualTo(value);
        assertThat(new Link(value + "?\ns3cret").toString()).doesNotContain("s3cret");
    }

    @Test
    void isParsedOnDemand() {
        URI uri = new Link("https://example.com/a?x=1").toUri();

        assertThat(uri).isEqualTo(URI.create("https://example.com/a?x=1"));
        assertThat(Link.of(uri)).isEqualTo(Link.of("https://example.com/a?x=1"));
    }

    @Test
    void refusesTextThatIsNotAUri() {
        assertThatThrownBy(() -> Link.of("https://example.com/?Signature=s3cret bad"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Expected a URI but the text is not one: Illegal character in query at index 37")
                .hasNoCause();
    }
}
