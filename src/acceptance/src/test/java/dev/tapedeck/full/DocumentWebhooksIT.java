package dev.tapedeck.full;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.error.UnexpectedResponseException;
import java.lang.reflect.InvocationTargetException;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Clients parse what a service sends to webhooks. */
class DocumentWebhooksIT {
    @BeforeAll
    static void generate() {
        TriedDocuments.log();
    }

    @Test
    void parsesEachPayloadAsItsClass() throws Exception {
        try (Tried events = new Tried("webhooks")) {
            Object parcel = events.webhook("parcelSent", "{\"id\":\"p1\",\"label\":{\"text\":\"Fragile\"}}");
            Object inline = events.webhook("inline", "{\"at\":\"2026-06-18T10:00:00.5Z\",\"kind\":\"a\"}");
            Object batch = events.webhook("batch", "[{\"id\":\"p1\"},{\"id\":\"p2\"}]");
            Object change = events.webhook("change", "{\"type\":\"moved\",\"to\":\"Bern\"}");
            Object replaced = events.webhook("changePut", "{\"full\":true}");

            assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(parcel, "label")), "text"))
                    .isEqualTo("Fragile");
            assertThat(Tried.ask(inline, "at")).isEqualTo(Instant.parse("2026-06-18T10:00:00.5Z"));
            assertThat((List<?>) Tried.ask(batch, "asList")).hasSize(2);
            assertThat(Tried.ask(Objects.requireNonNull(Tried.ask(change, "asMoved")), "to"))
                    .isEqualTo("Bern");
            assertThat(Tried.ask(replaced, "full")).isEqualTo(true);
        }
    }

    @Test
    void parsesCallbacksOfOperations() throws Exception {
        try (Tried events = new Tried("webhooks")) {
            assertThat(Tried.ask(events.webhook("ordered", "{\"id\":\"p1\"}"), "id"))
                    .isEqualTo("p1");
            assertThat(Tried.ask(events.webhook("paid", "{\"amount\":7}"), "amount"))
                    .isEqualTo(7L);
        }
    }

    @Test
    void refusesWhatIsNoPayload() throws Exception {
        try (Tried events = new Tried("webhooks")) {
            assertThatThrownBy(() -> events.webhook("parcelSent", "<html>"))
                    .isInstanceOf(InvocationTargetException.class)
                    .hasCauseInstanceOf(UnexpectedResponseException.class);
        }
    }
}
