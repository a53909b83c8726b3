package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;
import okhttp3.Interceptor;
import okhttp3.Interceptor.Chain;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Lookups of host names that end with their call: at its limit for connecting, its cancellation or an interrupt. The
 * system's own lookup supports none of these, so it runs on another thread, which is then abandoned.
 *
 * <p>The {@link #interceptor} associates calls with their lookups. Two are equal if they look up in the same way,
 * because OkHttp reuses connections only then.
 */
public final class TimedDns implements Dns {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final ThreadLocal<@Nullable Chain> CALLS = new ThreadLocal<>();

    private final Dns dns;

    public TimedDns(Dns dns) {
        this.dns = dns;
    }

    /**
     * Returns an interceptor that applies the limits of calls to their lookups, and reports an unknown host in a
     * sentence, where the JDK's message is only its name. It adds the advice to both this and a refused connection.
     *
     * @param advice a question about what to check if the host that is unknown or refuses the connection is the
     *     request's own, not a proxy for example; may be empty
     */
    public Interceptor interceptor(String advice) {
        return chain -> {
            try {
                return intercept(chain);
            } catch (UnknownHostException e) {
                throw explained(e, chain.request().url().host(), advice);
            } catch (ConnectException e) {
                throw asking(e, chain.request().url().host(), advice);
            }
        };
    }

    private static UnknownHostException explained(UnknownHostException e, String host, String advice) {
        String named = Objects.requireNonNullElse(e.getMessage(), host).replaceFirst("[: ].*", "");
        boolean isOwn = !advice.isEmpty() && named.equals(host);
        UnknownHostException explained =
                new UnknownHostException("unknown host " + named + (isOwn ? ": " + advice : ""));
        explained.initCause(e);
        return explained;
    }

    private static ConnectException asking(ConnectException e, String host, String advice) {
        String words = Objects.requireNonNullElse(e.getMessage(), "");
        if (advice.isEmpty() || !words.contains(host)) {
            return e;
        }
        ConnectException asking = new ConnectException(words + ": " + advice);
        asking.initCause(e);
        return asking;
    }

    private static Response intercept(Chain chain) throws IOException {
        Chain outer = CALLS.get();
        CALLS.set(chain);
        try {
            return chain.proceed(chain.request());
        } catch (Ended e) {
            throw e.getCause();
        } finally {
            if (outer == null) {
                CALLS.remove();
            } else {
                CALLS.set(outer);
            }
        }
    }

    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        Chain call = CALLS.get();
        return call == null ? dns.lookup(host) : awaited(looking(host), host, call);
    }

    private CompletableFuture<List<InetAddress>> looking(String host) {
        CompletableFuture<List<InetAddress>> addresses = new CompletableFuture<>();
        Thread thread = new Thread(() -> look(host, addresses), "tapedeck-dns");
        thread.setDaemon(true);
        thread.start();
        return addresses;
    }

    private void look(String host, CompletableFuture<List<InetAddress>> addresses) {
        try {
            addresses.complete(dns.lookup(host));
        } catch (Throwable e) {
            // The caller waits for a result or a failure of any kind.
            addresses.completeExceptionally(e);
        }
    }

    private static List<InetAddress> awaited(CompletableFuture<List<InetAddress>> addresses, String host, Chain call)
            throws UnknownHostException {
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(call.connectTimeoutMillis());
        while (true) {
            try {
                return addresses.get(Math.min(STEP, Math.max(1, end - System.nanoTime())), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                if (call.call().isCanceled()) {
                    throw new Ended(new IOException("Canceled"));
                } else if (System.nanoTime() - end >= 0) {
                    throw new Ended(new SocketTimeoutException("the lookup of " + host + " took too long"));
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Ended(new InterruptedIOException("interrupted"));
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            }
        }
    }

    private static UnknownHostException failure(@Nullable Throwable cause) {
        if (cause instanceof UnknownHostException unknown) {
            return unknown;
        } else if (cause instanceof Error error) {
            throw error;
        } else if (cause instanceof RuntimeException exception) {
            throw exception;
        }
        // Kotlin does not require it to be declared.
        throw new Ended(cause instanceof IOException failure ? failure : new IOException(cause));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TimedDns timed && timed.dns.equals(dns);
    }

    @Override
    public int hashCode() {
        return dns.hashCode();
    }

    /** Carries an exception through the interface, which declares only one. */
    private static final class Ended extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        Ended(IOException cause) {
            super(cause);
        }
    }
}
