package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
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
 * Lookups of host names that end with their call: with its limit for connecting, its cancellation and an interrupt. The
 * system's own lookup takes none of these, so it runs in another thread, which is left to itself then.
 *
 * <p>Its {@link #interceptor} tells it whose lookup it is. Equal if it looks up in the same way, since OkHttp reuses
 * connections only then.
 */
public final class TimedDns implements Dns {
    private static final long STEP = TimeUnit.MILLISECONDS.toNanos(20);
    private static final ThreadLocal<@Nullable Chain> CALLS = new ThreadLocal<>();

    private final Dns dns;

    public TimedDns(Dns dns) {
        this.dns = dns;
    }

    /**
     * An interceptor that gives its calls' limits to their lookups, and says in a sentence that a host is unknown,
     * where the JDK says no more than its name.
     *
     * @param advice what to check if it is the request's own host and not, say, a proxy: a question; may be empty
     */
    public Interceptor interceptor(String advice) {
        return chain -> {
            try {
                return intercept(chain);
            } catch (UnknownHostException e) {
                throw explained(e, chain.request().url().host(), advice);
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
            // The caller waits for whatever this thread came to.
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
        // In Kotlin, nobody has to declare it.
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

    /** Gets an exception past the interface, which declares only one. */
    private static final class Ended extends UncheckedIOException {
        private static final long serialVersionUID = 1L;

        Ended(IOException cause) {
            super(cause);
        }
    }
}
