package dev.tapedeck.internal.http;

import dev.tapedeck.ClientOptions;
import dev.tapedeck.internal.socket.IdleConnections;
import dev.tapedeck.internal.socket.InterruptibleSocketFactory;
import dev.tapedeck.internal.socket.SendingInterceptor;
import dev.tapedeck.internal.socket.TimedDns;
import dev.tapedeck.internal.text.Mask;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import okhttp3.Authenticator;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dns;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * The two HTTP clients of a service: one with its credentials, used for the service only, and one for its storage
 * hosts.
 */
public final class HttpClients implements AutoCloseable {
    private static final int IDLE_MINUTES = 5;
    private static final List<ConnectionSpec> ANY_HOST = List.of(ConnectionSpec.MODERN_TLS, ConnectionSpec.CLEARTEXT);

    private final OkHttpClient api;
    private final boolean own;
    private final OpenCalls calls;
    private final OpenCalls transfers;
    private final HeadTimeoutInterceptor headTimeout;
    private final SendingInterceptor sending;
    private final TimedDns dns;
    private final Mask mask = new Mask();
    private @Nullable OkHttpClient storage;

    public HttpClients(Service service) {
        Optional<OkHttpClient> given = service.httpClient();
        this.own = given.isEmpty();
        ClientOptions options = service.options();
        int most = options.maxConcurrentRequests();
        this.headTimeout = new HeadTimeoutInterceptor(options.timeout());
        this.calls = OpenCalls.within(most);
        this.transfers = OpenCalls.whileTheyMove(most, headTimeout::limitOf);
        this.sending = new SendingInterceptor(new IdleConnections(own));
        this.dns = new TimedDns(given.map(OkHttpClient::dns).orElse(Dns.SYSTEM));
        this.api =
                withCredentials(given.map(OkHttpClient::newBuilder).orElseGet(() -> interruptible(service)), service);
    }

    private static OkHttpClient.Builder interruptible(Service service) {
        // As many as may be open at once, to the service and to storage hosts. With OkHttp's default of five, most
        // transfers would need a new connection.
        int idleConnections =
                (int) Math.min(Integer.MAX_VALUE, 2L * service.options().maxConcurrentRequests());
        return new OkHttpClient.Builder()
                .socketFactory(new InterruptibleSocketFactory())
                // Reading the JDK's certificates takes longer than fetching a first page, and may never be needed.
                .connectionSpecs(service.baseUrl().isHttps() ? ANY_HOST : List.of(ConnectionSpec.CLEARTEXT))
                .connectionPool(new ConnectionPool(idleConnections, IDLE_MINUTES, TimeUnit.MINUTES));
    }

    private OkHttpClient withCredentials(OkHttpClient.Builder client, Service service) {
        ClientOptions options = service.options();
        long largest = options.maxResponseBytes();
        client.interceptors().add(0, new BodyInterceptor(mask));
        client.connectTimeout(options.connectTimeout())
                .readTimeout(options.readTimeout())
                .writeTimeout(options.writeTimeout())
                // Retries are decided in one place, which knows whether a repetition is safe.
                .retryOnConnectionFailure(false)
                .followRedirects(false)
                .followSslRedirects(false)
                .callTimeout(options.timeout())
                .dns(dns)
                // A caller's cache is for the caller's own requests: responses here are account data and media.
                .cache(null)
                .addInterceptor(calls)
                .addInterceptor(sending)
                .addInterceptor(new CallOptionsInterceptor(true))
                .addInterceptor(dns.interceptor(service.advice()))
                .addInterceptor(service.credentials(mask))
                .addNetworkInterceptor(new ResponseInterceptor(largest, mask))
                .addNetworkInterceptor(sending::begin);
        if (!own) {
            // The caller's own interceptors may decompress a body.
            client.addInterceptor(chain -> ResponseInterceptor.bounded(chain.proceed(chain.request()), largest, mask));
        }
        return client.build();
    }

    /** Returns a client without anything that may add credentials; it never follows a redirect from https to http. */
    private OkHttpClient withoutCredentials() {
        OkHttpClient.Builder bare = api.newBuilder()
                .connectionSpecs(own ? ANY_HOST : api.connectionSpecs())
                .authenticator(Authenticator.NONE)
                .cookieJar(CookieJar.NO_COOKIES)
                .followRedirects(true)
                .followSslRedirects(false)
                // A file takes as long as it takes; a silence is an end.
                .callTimeout(Duration.ZERO);
        bare.interceptors().clear();
        bare.networkInterceptors().clear();
        return bare.addInterceptor(transfers)
                .addInterceptor(headTimeout)
                .addInterceptor(sending)
                .addInterceptor(new CallOptionsInterceptor(false))
                .addInterceptor(dns.interceptor(""))
                .addNetworkInterceptor(new LinkMaskInterceptor())
                .addNetworkInterceptor(chain -> ResponseInterceptor.withPlainHead(chain.proceed(chain.request())))
                .addNetworkInterceptor(sending::begin)
                .build();
    }

    /** The mask that keeps the credentials out of messages. */
    public Mask mask() {
        return mask;
    }

    /** The client for the service itself. */
    public OkHttpClient api() {
        return api;
    }

    /** The client for storage hosts, created when the first file is fetched. */
    public synchronized OkHttpClient storage() {
        if (storage == null) {
            storage = withoutCredentials();
        }
        return storage;
    }

    /** Throws if this is closed. */
    public void requireOpen() {
        calls.requireOpen();
    }

    public boolean isClosed() {
        return calls.isClosed();
    }

    /** Cancels the open calls and releases all connections and threads; a caller's own client keeps its own. */
    @Override
    public void close() {
        calls.close();
        transfers.close();
        if (own) {
            api.dispatcher().executorService().shutdown();
            api.connectionPool().evictAll();
        }
    }
}
