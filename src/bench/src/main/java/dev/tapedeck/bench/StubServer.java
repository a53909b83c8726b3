package dev.tapedeck.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.util.function.Function;

/**
 * The service and its storage host, each on a port of the loopback interface, in a JVM of their own.
 *
 * <p>Prints both ports to standard output. Ends when standard input ends, and so with the process that started it.
 */
final class StubServer {
    private StubServer() {}

    public static void main(String... arguments) throws IOException {
        StubSettings settings = new StubSettings();
        int storage = listen(new StorageAnswers(settings)::answer);
        int api = listen(new ApiAnswers(new Archive(), settings, storage)::answer);
        System.out.println(api + " " + storage);
        System.in.transferTo(System.out);
        System.exit(0);
    }

    private static int listen(Function<String, Answer> answers) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open();
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 512);
        Thread thread = new Thread(() -> accept(server, answers), "accept");
        thread.setDaemon(true);
        thread.start();
        return ((InetSocketAddress) server.getLocalAddress()).getPort();
    }

    private static void accept(ServerSocketChannel server, Function<String, Answer> answers) {
        try (server) {
            while (server.isOpen()) {
                SocketChannel channel = server.accept();
                channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
                new Connection(channel, answers).start();
            }
        } catch (IOException e) {
            System.err.println("The stub accepts no more connections: " + e);
        }
    }
}
