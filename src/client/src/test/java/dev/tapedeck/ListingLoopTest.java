package dev.tapedeck;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.BrokenListingException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However a service leads a listing in a circle, it ends, and what had come is handed out. */
class ListingLoopTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    @ParameterizedTest
    @EnumSource
    void aTokenThatRepeatsWhilePagesAreCountedIsAnError(ListMethod method) {
        Wire.pages(SERVICE, method.path, pages(method, 1));

        assertThat(recordsBefore(method, "the service repeated the page token "))
                .isEqualTo(2);
        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void soItIsWhenThePagesAreEmpty(ListMethod method) {
        Wire.pages(SERVICE, method.path, pages(method, 0));

        assertThat(recordsBefore(method, "the service repeated the page token "))
                .isZero();
        assertThat(Wire.urls(SERVICE)).hasSize(2);
    }

    @ParameterizedTest
    @EnumSource
    void aLinkBackToTheFirstPageIsNotFollowed(ListMethod method) {
        String number = method.isTwilio() ? "Page" : "page_number";
        for (String link :
                List.of(method.first(50), method.first(method.largestPage), method.path + "?" + number + "=0")) {
            Wire.answer(SERVICE, okJson(method.page(1, Wire.url(SERVICE) + link)));
            SERVICE.resetRequests();

            assertThat(recordsBefore(method, "it leads to the first page"))
                    .as(link)
                    .isOne();
            assertThat(Wire.urls(SERVICE)).hasSize(1);
        }
    }

    /** Three pages whose links count on, and have the same token. */
    private static String[] pages(ListMethod method, int records) {
        String counted = method.isTwilio() ? "PageToken=same&Page=" : "page_token=same&page_number=";
        return new String[] {
            method.page(records, method.path + "?" + counted + 1),
            method.page(records, method.path + "?" + counted + 2),
            method.page(records, method.path + "?" + counted + 3),
        };
    }

    private static int recordsBefore(ListMethod method, String words) {
        List<Object> records = new ArrayList<>();
        assertThatThrownBy(() -> method.list(Wire.url(SERVICE)).forEach(records::add))
                .isInstanceOf(BrokenListingException.class)
                .hasMessageContaining(words);
        return records.size();
    }
}
