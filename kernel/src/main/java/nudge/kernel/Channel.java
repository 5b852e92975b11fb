package nudge.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/**
 * One socket and the thread that alone touches it. It sleeps until something comes: from outside, or from the {@link
 * Post} by an inner socket.
 */
final class Channel {
    private static final int LINGER_MILLIS = 1000;
    private static final byte[] SEND = {1};
    private static final byte[] DRAIN = {2};
    private static final byte[] CLOSE = {3};

    private final ZMQ.Context context;
    private final ZMQ.Socket socket;
    private final ZMQ.Socket outlet;
    private final ZMQ.Socket inlet;
    private final Consumer<List<byte[]>> received;
    private final ConcurrentLinkedQueue<CompletableFuture<Boolean>> draining = new ConcurrentLinkedQueue<>();
    private final Thread thread;

    /**
     * Binds; {@link #start} begins.
     *
     * @param received takes what comes from outside, on the channel's own thread
     */
    Channel(ZMQ.Context context, SocketType type, String name, String address, Consumer<List<byte[]>> received) {
        this.context = context;
        this.received = received;
        this.socket = socket(context, type);
        socket.setIPv6(address.contains("["));
        socket.bind(address);
        this.outlet = context.socket(SocketType.PULL);
        outlet.setRcvHWM(0);
        outlet.bind("inproc://" + name);
        this.inlet = context.socket(SocketType.PUSH);
        inlet.setSndHWM(0);
        inlet.connect("inproc://" + name);
        this.thread = new Thread(this::loop, "nudge-" + name);
        thread.setDaemon(true);
    }

    /** A socket that forgets nothing while somebody listens, and takes no giant messages. */
    static ZMQ.Socket socket(ZMQ.Context context, SocketType type) {
        var socket = context.socket(type);
        socket.setSndHWM(0);
        socket.setRcvHWM(0);
        socket.setLinger(LINGER_MILLIS);
        socket.setMaxMsgSize(Codec.MOST_BYTES);
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true);
        }
        if (type == SocketType.XPUB) {
            socket.setXpubVerbose(true);
        }
        return socket;
    }

    void start() {
        thread.start();
    }

    /** Hands over frames to send. Called by one thread only. */
    void pass(List<byte[]> frames) {
        inlet.sendMore(SEND);
        for (int i = 0; i < frames.size(); i++) {
            inlet.send(frames.get(i), i < frames.size() - 1 ? ZMQ.SNDMORE : 0);
        }
    }

    /** Done once everything that has arrived by now was taken. Called by the thread of {@link #pass}. */
    void drain(CompletableFuture<Boolean> done) {
        draining.add(done);
        inlet.send(DRAIN);
    }

    /** Sends what was handed over before, then closes. Called by the thread of {@link #pass}. */
    void end() {
        inlet.send(CLOSE);
        inlet.close();
    }

    void join() throws InterruptedException {
        thread.join();
    }

    private void loop() {
        try (var poller = context.poller(2)) {
            poller.register(outlet, ZMQ.Poller.POLLIN);
            poller.register(socket, ZMQ.Poller.POLLIN);
            boolean open = true;
            while (open) {
                poller.poll(-1);
                open = !poller.pollin(0) || handOut();
                if (open && poller.pollin(1)) {
                    takeAll();
                }
            }
        } catch (ZMQException e) {
            // The context has ended: so does this.
        } finally {
            outlet.close();
            socket.close();
        }
    }

    /** Does all that lies in the inner socket; whether to go on. */
    private boolean handOut() {
        for (var what = outlet.recv(ZMQ.DONTWAIT); what != null; what = outlet.recv(ZMQ.DONTWAIT)) {
            if (what[0] == CLOSE[0]) {
                return false;
            }
            if (what[0] == DRAIN[0]) {
                takeAll();
                var done = draining.poll();
                if (done != null) {
                    done.complete(true);
                }
            } else {
                forward();
            }
        }
        return true;
    }

    private void forward() {
        boolean more = outlet.hasReceiveMore();
        while (more) {
            var frame = outlet.recv(0);
            more = outlet.hasReceiveMore();
            socket.send(frame, more ? ZMQ.SNDMORE : 0);
        }
    }

    private void takeAll() {
        for (var first = socket.recv(ZMQ.DONTWAIT); first != null; first = socket.recv(ZMQ.DONTWAIT)) {
            var frames = new ArrayList<byte[]>();
            frames.add(first);
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv(0));
            }
            received.accept(frames);
        }
    }
}
