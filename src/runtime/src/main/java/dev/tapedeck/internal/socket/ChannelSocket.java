package dev.tapedeck.internal.socket;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import java.net.SocketImpl;
import java.net.SocketOption;
import java.nio.channels.SocketChannel;
import org.jspecify.annotations.Nullable;

/**
 * A client socket on a channel, which reads ahead: OkHttp takes 8 KB at a time, and each read of a channel is several
 * system calls.
 */
final class ChannelSocket extends SocketImpl {
    /**
     * Tells whether nothing waits to be read: no byte, no end and no reset. Reading this option does not wait; a TLS
     * socket over this one passes it on.
     */
    static final SocketOption<Boolean> QUIET = option("QUIET", Boolean.class);

    /** The number of bytes read from this socket. A TLS socket over this one passes it on. */
    static final SocketOption<Long> RECEIVED = option("RECEIVED", Long.class);

    private final SocketChannel bytes;
    private final Socket channel;
    private @Nullable ReadAhead in;

    private ChannelSocket() throws IOException {
        this.bytes = SocketChannel.open();
        this.channel = bytes.socket();
    }

    private static <T> SocketOption<T> option(String name, Class<T> type) {
        return new SocketOption<>() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Class<T> type() {
                return type;
            }
        };
    }

    /** Returns a new socket, which is not connected. */
    static Socket open() throws IOException {
        return new Socket(new ChannelSocket()) {};
    }

    @Override
    protected void create(boolean stream) {
        // The channel is open already.
    }

    @Override
    protected void connect(String host, int port) throws IOException {
        connect(new InetSocketAddress(host, port), 0);
    }

    @Override
    protected void connect(InetAddress address, int port) throws IOException {
        connect(new InetSocketAddress(address, port), 0);
    }

    @Override
    protected void connect(SocketAddress address, int timeout) throws IOException {
        channel.connect(address, timeout);
    }

    @Override
    protected void bind(InetAddress host, int port) throws IOException {
        channel.bind(new InetSocketAddress(host, port));
    }

    @Override
    protected void listen(int backlog) throws IOException {
        throw new SocketException("a client socket does not listen");
    }

    @Override
    protected void accept(SocketImpl accepted) throws IOException {
        throw new SocketException("a client socket does not listen");
    }

    @Override
    protected InputStream getInputStream() throws IOException {
        return input();
    }

    private synchronized ReadAhead input() throws IOException {
        if (in == null) {
            in = new ReadAhead(channel.getInputStream());
        }
        return in;
    }

    @Override
    protected OutputStream getOutputStream() throws IOException {
        return channel.getOutputStream();
    }

    @Override
    protected int available() throws IOException {
        return getInputStream().available();
    }

    @Override
    protected void close() throws IOException {
        channel.close();
    }

    @Override
    protected void shutdownInput() throws IOException {
        channel.shutdownInput();
    }

    @Override
    protected void shutdownOutput() throws IOException {
        channel.shutdownOutput();
    }

    @Override
    protected void sendUrgentData(int data) throws IOException {
        channel.sendUrgentData(data);
    }

    @Override
    protected InetAddress getInetAddress() {
        return channel.getInetAddress();
    }

    @Override
    protected int getPort() {
        return channel.getPort();
    }

    @Override
    protected int getLocalPort() {
        return channel.getLocalPort();
    }

    @Override
    protected <T> T getOption(SocketOption<T> name) throws IOException {
        if (name == QUIET) {
            return name.type().cast(input().isQuiet(bytes));
        }
        return name == RECEIVED ? name.type().cast(input().handedOut()) : super.getOption(name);
    }

    @Override
    public void setOption(int option, Object value) throws SocketException {
        switch (option) {
            case SO_TIMEOUT -> channel.setSoTimeout((Integer) value);
            case TCP_NODELAY -> channel.setTcpNoDelay((Boolean) value);
            case SO_KEEPALIVE -> channel.setKeepAlive((Boolean) value);
            case SO_LINGER -> linger(value);
            case SO_SNDBUF -> channel.setSendBufferSize((Integer) value);
            case SO_RCVBUF -> channel.setReceiveBufferSize((Integer) value);
            case SO_REUSEADDR -> channel.setReuseAddress((Boolean) value);
            case IP_TOS -> channel.setTrafficClass((Integer) value);
            case SO_OOBINLINE -> channel.setOOBInline((Boolean) value);
            default -> throw new SocketException("there is no option " + option);
        }
    }

    /** Sockets pass false for "don't linger", or seconds. */
    private void linger(Object value) throws SocketException {
        boolean on = value instanceof Integer;
        channel.setSoLinger(on, on ? (Integer) value : 0);
    }

    @Override
    public Object getOption(int option) throws SocketException {
        return switch (option) {
            case SO_TIMEOUT -> channel.getSoTimeout();
            case TCP_NODELAY -> channel.getTcpNoDelay();
            case SO_KEEPALIVE -> channel.getKeepAlive();
            case SO_LINGER -> channel.getSoLinger();
            case SO_SNDBUF -> channel.getSendBufferSize();
            case SO_RCVBUF -> channel.getReceiveBufferSize();
            case SO_REUSEADDR -> channel.getReuseAddress();
            case IP_TOS -> channel.getTrafficClass();
            case SO_OOBINLINE -> channel.getOOBInline();
            case SO_BINDADDR -> channel.getLocalAddress();
            default -> throw new SocketException("there is no option " + option);
        };
    }
}
