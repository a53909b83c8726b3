package dev.tapedeck.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.serverError;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.ApiException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PageToken;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.server.Wire;
import java.net.URI;
import java.util.Iterator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ListingTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.server();

    /** A service for links with parameters outside the contracts. */
    @RegisterExtension
    static final WireMockExtension ODD = Wire.unchecked();

    private URI url = URI.create("http://127.0.0.1");

    @BeforeEach
    void findService() {
        url = Wire.url(SERVICE);
    }

    @ParameterizedTest
    @EnumSource
    void requestsTheLargestPage(ListMethod method) {
        Wire.answer(SERVICE, okJson(method.page(2, "")));

        assertThat(method.list(url).toList()).hasSize(2);

        assertThat(Wire.urls(SERVICE)).containsExactly(method.first(method.largestPage));
    }

    @ParameterizedTest
    @EnumSource
    void usesThePageSizeOfTheCaller(ListMethod method) {
        Wire.answer(SERVICE, okJson(method.page(1, "")));

        method.listPagesOf(7, url).limit(3).toList();

        assertThat(Wire.urls(SERVICE)).containsExactly(method.first(7));
    }

    @ParameterizedTest
    @EnumSource
    void requestsNoMoreThanTheLimit(ListMethod method) {
        Wire.answer(SERVICE, okJson(method.page(3, "")));

        assertThat(method.list(url).limit(3).toList()).hasSize(3);
        assertThat(method.list(url).limit(5000).toList()).hasSize(3);
        assertThat(method.list(url).limit(0).toList()).isEmpty();

        assertThat(Wire.urls(SERVICE)).containsExactly(method.first(3), method.first(method.largestPage));
    }

    @ParameterizedTest
    @EnumSource
    void followsOnlyTheQueryOfTheNextLink(ListMethod method) {
        URI odd = Wire.url(ODD);
        String next = method.path + "?Foo=1&Token=abc-_.%7E%20%2B%2F%3D%26&Foo=2";
        Wire.pages(
                ODD, method.path, method.page(1, odd + next), method.page(0, odd + next + "&z="), method.page(2, ""));

        assertThat(method.list(odd).toList()).hasSize(3);

        assertThat(Wire.urls(ODD)).containsExactly(method.first(method.largestPage), next, next + "&z=");
    }

    @ParameterizedTest
    @EnumSource
    void usesOnlyTheQueryOfALinkToAnotherHost(ListMethod method) {
        String next = "https://elsewhere.example.com" + method.later(2);
        Wire.pages(SERVICE, method.path, method.page(1, next), method.page(1, ""));

        assertThat(method.list(url).toList()).hasSize(2);

        assertThat(Wire.urls(SERVICE)).containsExactly(method.first(method.largestPage), method.later(2));
    }

    @ParameterizedTest
    @EnumSource
    void acceptsRelativeLinks(ListMethod method) {
        Wire.pages(
                SERVICE,
                method.path,
                method.page(1, method.later(2)),
                method.page(1, "?" + method.token(3)),
                method.page(1, ""));

        assertThat(method.list(url).toList()).hasSize(3);

        assertThat(Wire.urls(SERVICE))
                .containsExactly(method.first(method.largestPage), method.later(2), method.later(3));
    }

    @ParameterizedTest
    @EnumSource
    void resumesInANewClientFromASavedText(ListMethod method) {
        Wire.pages(SERVICE, method.path, method.page(1, method.later(2)), method.page(2, ""));
        Page<?> first = method.list(url).firstPage();
        String saved = first.next().orElseThrow().toString();

        assertThat(method.listPagesOf(7, url).from(PageToken.parse(saved)).toList())
                .hasSize(2);

        assertThat(Wire.urls(SERVICE)).containsExactly(method.first(method.largestPage), method.later(2));
    }

    @ParameterizedTest
    @EnumSource
    void refusesTheTokenOfAnotherListing(ListMethod method) {
        PageToken foreign = PageToken.of("/v1/Rooms", "Token=2");
        PagedIterable<?> listing = method.list(url);

        assertThatThrownBy(() -> listing.from(foreign))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("the listing " + method.path + " but it belongs to /v1/Rooms");

        assertThat(Wire.urls(SERVICE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void retriesAFailedPage(ListMethod method) {
        Wire.pages(SERVICE, method.path, method.page(1, method.later(2)));
        Iterator<?> records = method.list(url).iterator();
        records.next();
        Wire.answer(SERVICE, serverError());
        assertThatThrownBy(records::hasNext).isInstanceOf(ApiException.class);
        Wire.answer(SERVICE, okJson(method.page(1, "")));

        assertThat(records).toIterable().hasSize(1);

        assertThat(Wire.urls(SERVICE)).endsWith(method.later(2), method.later(2));
    }
}
