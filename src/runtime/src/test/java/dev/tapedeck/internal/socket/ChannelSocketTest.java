package dev.tapedeck.internal.socket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChannelSocketTest {
    private final ServerSocket listening = listening();
    private final Socket client = ChannelSocket.open();
    private Socket server = new Socket();

    ChannelSocketTest() throws IOException {}

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    }

    @BeforeEach
    void connect() throws IOException {
        client.connect(listening.getLocalSocketAddress(), 5000);
        server = listening.accept();
    }

    @AfterEach
    void close() throws IOException {
        client.close();
        server.close();
        listening.close();
    }

    @Test
    void readsAheadAndLosesNothing() throws IOException {
        byte[] sent = "x".repeat(100_000).concat("end").getBytes(US_ASCII);
        InputStream in = client.getInputStream();
        Thread sending = new Thread(() -> send(sent));
        sending.start();

        assertThat(in.read()).isEqualTo('x');
        assertThat(in.read(new byte[5], 2, 0)).isZero();
        assertThat(in.available()).isPositive();
        assertThat(new String(in.readAllBytes(), US_ASCII)).isEqualTo("x".repeat(99_999) + "end");
        assertThat(in.read()).isEqualTo(-1);
        assertThat(in.read(new byte[1])).isEqualTo(-1);
    }

    @Test
    void canReadAfterATimeout() throws IOException {
        client.setSoTimeout(50);
        InputStream in = client.getInputStream();

        assertThatThrownBy(in::read).isInstanceOf(SocketTimeoutException.class);
        server.getOutputStream().write(200);
        client.setSoTimeout(10_000);

        assertThat(in.read()).isEqualTo(200);
    }

    @Test
    void interruptEndsTheRead() throws IOException {
        InputStream in = client.getInputStream();
        Thread.currentThread().interrupt();

        assertThatThrownBy(in::read).isInstanceOf(ClosedByInterruptException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void reportsItsAddresses() {
        assertThat(client.getRemoteSocketAddress()).isEqualTo(listening.getLocalSocketAddress());
        assertThat(client.getLocalSocketAddress())
                .isEqualTo(new InetSocketAddress(server.getInetAddress(), server.getPort()));
        assertThat(client.isConnected()).isTrue();
    }

    @Test
    void keepsItsOptions() throws IOException {
        client.setSoTimeout(1234);
        client.setTcpNoDelay(true);
        client.setKeepAlive(true);
        client.setReuseAddress(true);
        client.setOOBInline(true);
        client.setTrafficClass(8);
        client.setSendBufferSize(20_000);
        client.setReceiveBufferSize(30_000);
        client.setSoLinger(true, 7);

        assertThat(client.getSoTimeout()).isEqualTo(1234);
        assertThat(client.getTcpNoDelay()).isTrue();
        assertThat(client.getKeepAlive()).isTrue();
        assertThat(client.getReuseAddress()).isTrue();
        assertThat(client.getOOBInline()).isTrue();
        assertThat(client.getTrafficClass()).isEqualTo(8);
        assertThat(client.getSendBufferSize()).isGreaterThanOrEqualTo(20_000);
        assertThat(client.getReceiveBufferSize()).isGreaterThanOrEqualTo(30_000);
        assertThat(client.getSoLinger()).isEqualTo(7);
        client.setSoLinger(false, 0);
        assertThat(client.getSoLinger()).isEqualTo(-1);
    }

    @Test
    void eachSideCanEndAlone() throws IOException {
        client.shutdownOutput();
        assertThat(server.getInputStream().read()).isEqualTo(-1);
        server.getOutputStream().write(5);
        assertThat(client.getInputStream().read()).isEqualTo(5);

        client.shutdownInput();
        assertThatThrownBy(client::getInputStream).isInstanceOf(SocketException.class);
    }

    private void send(byte[] bytes) {
        try {
            server.getOutputStream().write(bytes);
            server.close();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
