package dev.tapedeck.internal.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.ForwardingSource;
import okio.Okio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How many calls are open at once, without a network. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class OpenCallsTest {
    private static final Duration SHORT = Duration.ofMillis(20);

    private final List<String> sent = new CopyOnWriteArrayList<>();

    @Test
    void waitsWithinTheLimitOfTheCall() throws Exception {
        OpenCalls calls = OpenCalls.within(2);
        List<Response> open =
                List.of(call(calls, "1").execute(), call(calls, "2").execute());

        Call third = call(calls, "3");
        third.timeout().timeout(SHORT.toNanos(), TimeUnit.NANOSECONDS);
        assertThatThrownBy(third::execute)
                .isInstanceOf(InterruptedIOException.class)
                .satisfies(thrown -> assertThat(BusyException.in(thrown))
                        .hasMessage("the client had its limit of open requests (2):"
                                + " raise ClientOptions.builder().maxConcurrentRequests(...)"));
        open.get(1).close();
        call(calls, "4").execute().close();

        assertThat(sent).containsExactly("1", "2", "4");
    }

    @Test
    void givesItsPlaceBackOnceHoweverOftenItEnds() throws Exception {
        OpenCalls calls = OpenCalls.within(1);

        Response first = call(calls, "1").execute();
        assertThat(first.body().string()).isEqualTo("1");
        first.close();
        first.close();
        Response second = call(calls, "2").execute();

        Call third = call(calls, "3");
        third.timeout().timeout(SHORT.toNanos(), TimeUnit.NANOSECONDS);
        assertThat(BusyException.in(catchThrowable(third::execute))).isNotNull();
        second.close();
    }

    @Test
    void givesItsPlaceBackAtTheEndOfABodyThatNobodyCloses() throws Exception {
        OpenCalls calls = OpenCalls.within(1);

        assertThat(call(calls, "1").execute().body().source().readByteString().utf8())
                .isEqualTo("1");

        call(calls, "2").execute().close();
    }

    @Test
    void givesItsPlaceBackIfItFails() throws Exception {
        OpenCalls calls = OpenCalls.within(1);

        assertThatThrownBy(() -> call(calls, "fail").execute()).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> call(calls, "break").execute()).isInstanceOf(IllegalStateException.class);

        call(calls, "2").execute().close();
    }

    @Test
    void countsEachExchangeOfAnInterceptorThatSendsTwice() throws Exception {
        OpenCalls calls = OpenCalls.within(1);
        Interceptor twice = chain -> {
            chain.proceed(chain.request()).close();
            return chain.proceed(chain.request());
        };

        client(twice, calls).newCall(request("1")).execute().close();
        call(calls, "2").execute().close();

        assertThat(sent).containsExactly("1", "1", "2");
    }

    @Test
    void transfersWaitAsLongAsOthersMove() throws Exception {
        AtomicInteger rounds = new AtomicInteger();
        List<Response> open = new ArrayList<>();
        OpenCalls calls = OpenCalls.whileTheyMove(1, chain -> {
            int round = rounds.incrementAndGet();
            // The first round is that of the call which is open.
            if (round > 1 && round < 5) {
                assertThat(read(open.get(0))).isOne();
            }
            return Duration.ofMillis(1);
        });
        open.add(call(calls, "12345").execute());

        assertThatThrownBy(() -> call(calls, "2").execute()).isInstanceOf(BusyException.class);

        assertThat(rounds).hasValue(5);
        open.get(0).close();
        call(calls, "3").execute().close();
    }

    private static long read(Response response) {
        try {
            return response.body().source().read(new Buffer(), 1);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void servesWhoWaitsInTurn() throws Exception {
        OpenCalls calls = OpenCalls.within(1);
        Response first = call(calls, "1").execute();
        List<CompletableFuture<Throwable>> waiting = new ArrayList<>();
        for (int number = 2; number <= 9; number++) {
            waiting.add(waiting(calls, "" + number));
        }

        first.close();

        for (CompletableFuture<Throwable> call : waiting) {
            assertThat(call.get()).isNull();
        }
        assertThat(sent).containsExactly("1", "2", "3", "4", "5", "6", "7", "8", "9");
    }

    @Test
    void closingEndsTheWaiting() throws Exception {
        OpenCalls calls = OpenCalls.within(1);
        Response first = call(calls, "1").execute();
        CompletableFuture<Throwable> second = waiting(calls, "2");
        CompletableFuture<Throwable> third = waiting(calls, "3");

        calls.close();

        assertThat(second.get()).hasMessage("Expected an open client but it is closed: create a new one");
        assertThat(third.get()).hasMessage("Expected an open client but it is closed: create a new one");
        assertThat(sent).containsExactly("1");
        first.close();
    }

    /** What becomes of a call in another thread, which waits for its turn when this returns. */
    private CompletableFuture<Throwable> waiting(OpenCalls calls, String path) {
        CompletableFuture<Throwable> end = new CompletableFuture<>();
        Thread thread = new Thread(() ->
                end.complete(catchThrowable(() -> call(calls, path).execute().close())));
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        return end;
    }

    private Call call(OpenCalls calls, String path) {
        return client(calls).newCall(request(path));
    }

    private static Request request(String path) {
        return new Request.Builder().url("http://127.0.0.1/" + path).build();
    }

    /** A client whose responses are the paths of their requests, in pieces of a byte. */
    private OkHttpClient client(Interceptor... interceptors) {
        OkHttpClient.Builder client = new OkHttpClient.Builder();
        for (Interceptor interceptor : interceptors) {
            client.addInterceptor(interceptor);
        }
        return client.addInterceptor(chain -> response(chain.request())).build();
    }

    private Response response(Request request) throws IOException {
        String path = request.url().encodedPath().substring(1);
        sent.add(path);
        switch (path) {
            case "fail" -> throw new IOException("failed");
            case "break" -> throw new IllegalStateException("broken");
            default -> {
                return new Response.Builder()
                        .request(request)
                        .protocol(Protocol.HTTP_1_1)
                        .code(200)
                        .message("OK")
                        .body(ResponseBody.create(Okio.buffer(new Bytewise(path)), null, path.length()))
                        .build();
            }
        }
    }

    private static final class Bytewise extends ForwardingSource {
        Bytewise(String text) {
            super(new Buffer().writeUtf8(text));
        }

        @Override
        public long read(Buffer sink, long byteCount) throws IOException {
            return super.read(sink, Math.min(1, byteCount));
        }
    }
}
