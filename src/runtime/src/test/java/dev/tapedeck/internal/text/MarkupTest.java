package dev.tapedeck.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkupTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <html><title>Log in</title><p>Name</p></html>                  | Log in
            <TITLE lang="en"> Log\tin </TITLE>                             | Log in
            <title> </title><h1>Sign in</h1>                               | Sign in
            <h1>502</h1><p>Bad<br/>gate<b>way</b></p>                      | 502 Bad gateway
            <style>p{}</style><script>if (a<b) "</p>"</script>ok           | ok
            <!-- <title>no</title> --><p>yes                               | yes
            <p>a &lt;b&gt; &amp; &quot;c&quot;&nbsp;&#39;d&#x27; &odd;</p> | a <b> & "c" 'd' &odd;
            <Error><Code>AccessDenied</Code><Message>No</Message></Error>  | AccessDenied No
            <p                                                             | ``
            """)
    void extractsTheTitleOrTheWords(String page, String words) {
        assertThat(Markup.words(page)).isEqualTo(words);
    }

    @Test
    void excerptsDoNotSplitCharacters() {
        assertThat(Excerpt.of("a\uD83D\uDE00b", 2)).isEqualTo("a...");
        assertThat(Excerpt.of("a\uD83D\uDE00b", 3)).isEqualTo("a\uD83D\uDE00...");
        assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
        assertThat(Excerpt.quoted("abcd", 3)).isEqualTo("\"abc...\" (4 characters)");
    }
}
