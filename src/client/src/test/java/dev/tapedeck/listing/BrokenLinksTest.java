package dev.tapedeck.listing;

import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import dev.tapedeck.error.BrokenListingException;
import dev.tapedeck.paging.Page;
import dev.tapedeck.paging.PagedIterable;
import dev.tapedeck.server.Wire;
import dev.tapedeck.twilio.model.ListRecordingsRequest;
import dev.tapedeck.twilio.model.Recording;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A broken link to the next page fails only after the records of its own page. */
class BrokenLinksTest {
    @RegisterExtension
    static final WireMockExtension SERVICE = Wire.unchecked();

    static Stream<Arguments> brokenPages() {
        return Stream.of(ListMethod.TWILIO_RECORDINGS, ListMethod.SIGNALWIRE_RECORDINGS)
                .flatMap(method -> pages(method).stream().map(page -> Arguments.of(method, page)));
    }

    private static List<String> pages(ListMethod method) {
        String good = method.page(2, "LINK");
        String links = good.substring(good.indexOf("\"LINK\""), good.lastIndexOf("}}"));
        List<String> pages = new ArrayList<>();
        for (String link : List.of(
                "\"/v1/Elsewhere?PageToken=2&page_token=2\"",
                "\"" + method.path + "?" + method.sizeParameter + "=50\"",
                "7",
                "{}",
                "[\"" + method.later(2) + "\"]",
                "true")) {
            pages.add(good.replace("\"LINK\"", link));
        }
        String key = method.isTwilio() ? "meta" : "links";
        String head = good.substring(0, good.indexOf("\"" + key + "\""));
        pages.add(head + "\"" + key + "\":null}");
        pages.add(head + "\"" + key + "\":\"" + links.length() + "\"}");
        pages.add(head + "\"other\":{}}");
        String name = method.isTwilio() ? "next_page_url" : "next";
        pages.add(head + "\"" + key + "\":{\"" + name + "\":null,\"" + name + "\":null}}");
        if (method.isTwilio()) {
            pages.add(head + "\"meta\":{}}");
        }
        return pages;
    }

    @ParameterizedTest
    @MethodSource("brokenPages")
    void brokenLinkFailsAfterTheRecords(ListMethod method, String page) {
        Wire.answer(SERVICE, okJson(page));
        PagedIterable<?> listing = method.list(Wire.url(SERVICE));

        for (PagedIterable<?> records : List.of(listing, listing.prefetch())) {
            List<Object> seen = new ArrayList<>();
            assertThat(catchThrowable(() -> records.forEach(seen::add)))
                    .isInstanceOf(BrokenListingException.class)
                    .hasMessageStartingWith("GET " + method.path + ": Expected ");
            assertThat(seen).hasSize(2);
            assertThat(records.limit(1).toList()).hasSize(1);
            assertThat(records.limit(2).toList()).hasSize(2);
        }
    }

    @ParameterizedTest
    @MethodSource("brokenPages")
    void brokenLinkFailsAfterThePage(ListMethod method, String json) {
        Wire.answer(SERVICE, okJson(json));
        PagedIterable<?> listing = method.list(Wire.url(SERVICE));

        for (PagedIterable<?> records : List.of(listing, listing.prefetch())) {
            Iterator<? extends Page<?>> pages = records.pages().iterator();
            Page<?> page = pages.next();
            assertThat(page.items()).hasSize(2);
            assertThat(page).hasToString("Page[2 records, and a broken link]");
            assertThatThrownBy(page::next).isInstanceOf(BrokenListingException.class);
            assertThat(pages.hasNext()).isTrue();
            assertThatThrownBy(pages::next).isInstanceOf(BrokenListingException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void blankLinkEndsTheListing(ListMethod method) {
        for (String link : List.of("\"\"", "\" \"", "null")) {
            Wire.answer(SERVICE, okJson(method.page(2, "LINK").replace("\"LINK\"", link)));

            assertThat(method.list(Wire.url(SERVICE)).toList()).hasSize(2);
            assertThat(method.list(Wire.url(SERVICE)).firstPage().next()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void ignoresOddValuesBesideTheLink(ListMethod method) {
        String odd = ",\"page\":\"x\",\"page_size\":[],\"self\":7,\"first\":{},\"prev\":1,\"previous_page_url\":2}}";
        Wire.pages(
                SERVICE,
                method.path,
                method.page(1, method.later(2)).replaceFirst("}}$", odd).replace("\"self\":\"s\",\"first\":\"f\",", ""),
                method.page(1, ""));

        assertThat(method.list(Wire.url(SERVICE)).toList()).hasSize(2);
    }

    @Test
    void brokenLinkFailsAfterTheRecordsOfAParallelListing() {
        Wire.answer(
                SERVICE,
                okJson(
                        "{\"recordings\":[{\"date_created\":\"2026-03-02T00:00:00Z\"}],\"meta\":{\"next_page_url\":7}}"));
        ListRecordingsRequest march = ListRecordingsRequest.builder()
                .dateCreatedAfter(Instant.parse("2026-03-01T00:00:00Z"))
                .dateCreatedBefore(Instant.parse("2026-04-01T00:00:00Z"))
                .build();
        PagedIterable<Recording> listing =
                Wire.twilio(SERVICE).recordings().list(march).parallel(2);
        List<Recording> seen = new ArrayList<>();

        assertThatThrownBy(() -> listing.forEach(seen::add)).isInstanceOf(BrokenListingException.class);

        assertThat(seen).isNotEmpty();
        assertThat(listing.limit(1).toList()).hasSize(1);
    }
}
