package nudge.models.http;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.util.PriorityQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;

/**
 * HTTP/1.1 on the loopback with one thread for all connections and all waiting: so a server that takes thousands of
 * requests a second leaves the machine to its client. All that it calls runs on that thread.
 */
final class MockLoop implements AutoCloseable, Runnable {
    /** What is due so soon is done now: the selector waits whole milliseconds. */
    private static final long EARLY_NANOS = 500_000;

    private final Selector selector;
    private final ServerSocketChannel listening;
    private final Consumer<MockExchange> taker;
    private final PriorityQueue<Later> waiting = new PriorityQueue<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1 << 16);
    private final CountDownLatch ended = new CountDownLatch(1);
    private volatile boolean open = true;
    private long order;

    /** Something to be done at a time; in order, where times are the same. */
    private record Later(long nanos, long order, Runnable task) implements Comparable<Later> {
        @Override
        public int compareTo(Later other) {
            int byTime = Long.compare(nanos - other.nanos, 0);
            return byTime == 0 ? Long.compare(order, other.order) : byTime;
        }
    }

    private MockLoop(Selector selector, ServerSocketChannel listening, Consumer<MockExchange> taker) {
        this.selector = selector;
        this.listening = listening;
        this.taker = taker;
    }

    static MockLoop start(int port, Consumer<MockExchange> taker) {
        try {
            var listening = ServerSocketChannel.open();
            listening.setOption(StandardSocketOptions.SO_REUSEADDR, true);
            listening.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 4096);
            listening.configureBlocking(false);
            var loop = new MockLoop(Selector.open(), listening, taker);
            listening.register(loop.selector, SelectionKey.OP_ACCEPT);
            var thread = new Thread(loop, "mock-server");
            thread.setDaemon(true);
            thread.start();
            return loop;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return listening.socket().getLocalPort();
    }

    /** On the loop's thread only. */
    void later(long millis, Runnable task) {
        waiting.add(new Later(System.nanoTime() + millis * 1_000_000, order++, task));
    }

    @Override
    public void run() {
        try {
            while (open) {
                var next = waiting.peek();
                long nanos = next == null ? 1_000_000_000 : next.nanos() - System.nanoTime();
                if (nanos < EARLY_NANOS) {
                    selector.selectNow();
                } else {
                    selector.select(Math.max(1, nanos / 1_000_000));
                }
                takeKeys();
                takeDue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            closeAll();
            ended.countDown();
        }
    }

    private void takeKeys() throws IOException {
        for (var key : selector.selectedKeys()) {
            if (key.isValid() && key.isAcceptable()) {
                accept();
            } else if (key.attachment() instanceof MockConnection connection) {
                connection.ready(buffer);
            }
        }
        selector.selectedKeys().clear();
    }

    private void accept() throws IOException {
        for (var socket = listening.accept(); socket != null; socket = listening.accept()) {
            socket.configureBlocking(false);
            socket.setOption(StandardSocketOptions.TCP_NODELAY, true);
            var key = socket.register(selector, SelectionKey.OP_READ);
            key.attach(new MockConnection(socket, key, taker));
        }
    }

    private void takeDue() {
        long now = System.nanoTime() + EARLY_NANOS;
        for (var next = waiting.peek(); next != null && next.nanos() - now <= 0; next = waiting.peek()) {
            waiting.poll();
            next.task().run();
        }
    }

    private void closeAll() {
        try {
            for (var key : selector.keys()) {
                key.channel().close();
            }
            selector.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every connection is closed when this returns, and the port is free. */
    @Override
    public void close() {
        open = false;
        selector.wakeup();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
