package dev.tapedeck.stub.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryTest {

    @Test
    void namesAndValuesAreDecoded() {
        Query query = Query.parse("a%20b=c+d%2Be&x=1&&x=%C3%A9%26&flag&y==");

        assertThat(query.first("a b")).hasValue("c d+e");
        assertThat(query.all("x")).containsExactly("1", "é&");
        assertThat(query.first("flag")).hasValue("");
        assertThat(query.first("y")).hasValue("=");
        assertThat(query.first("z")).isEmpty();
    }

    @Test
    void toStringEncodesAgain() {
        Query query = Query.parse("t=10:00+%2B&x=1&x=2").with("x", 3).with("page", 4);

        assertThat(query).hasToString("t=10%3A00%20%2B&x=3&page=4");
        assertThat(query.without("t").without("page")).hasToString("x=3");
        assertThat(Query.parse("")).hasToString("");
    }
}
