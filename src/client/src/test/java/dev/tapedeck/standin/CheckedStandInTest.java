package dev.tapedeck.standin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.tapedeck.stub.StandIn;
import dev.tapedeck.twilio.TwilioVideo;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;

/** A checked stand-in notices exchanges outside the contract, and reports them when it is closed. */
class CheckedStandInTest {
    private static final String FAULT = "GET /v1/Recordings: query parameter Foo is not of the contract";

    @Test
    void failsTheTestThatSentAnUnknownRequest() {
        CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

        assertThat(clientThatAdds("Foo", checked).recordings().list()).hasSize(125);

        assertThat(checked.faults()).hasSize(2).containsOnly(FAULT);
        assertThat(checked.exchanges()).hasSize(2);
        assertThatThrownBy(checked::close).isInstanceOf(AssertionError.class).hasMessageContaining(FAULT);
    }

    @Test
    void acceptsRefusedRequests() {
        CheckedStandIn checked = CheckedStandIn.start(StandIn.builder());

        assertThatThrownBy(() ->
                        clientThatAdds("PageToken", checked).recordings().list().toList())
                .hasMessageContaining("400");

        assertThat(checked.exchanges()).containsExactly("ListRecordings 400");
        checked.close();
    }

    private static TwilioVideo clientThatAdds(String parameter, CheckedStandIn standIn) {
        OkHttpClient changing = new OkHttpClient.Builder()
                .addInterceptor(chain -> {
                    HttpUrl url = chain.request()
                            .url()
                            .newBuilder()
                            .setQueryParameter(parameter, "1")
                            .build();
                    return chain.proceed(chain.request().newBuilder().url(url).build());
                })
                .build();
        return standIn.twilio(TwilioVideo.builder().httpClient(changing));
    }
}
