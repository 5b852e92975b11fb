package nudge.kernel;

import org.zeromq.SocketType;
import org.zeromq.ZMQ;
import org.zeromq.ZMQException;

/** Sends back whatever comes, so that a front end knows that the process lives; on a thread that does nothing else. */
final class Heartbeat {
    private final ZMQ.Socket socket;

    Heartbeat(ZMQ.Context context, String address) {
        socket = Channel.socket(context, SocketType.REP);
        socket.setLinger(0);
        socket.bind(address);
    }

    void start() {
        var thread = new Thread(this::loop, "nudge-heartbeat");
        thread.setDaemon(true);
        thread.start();
    }

    /** Until the context ends. */
    private void loop() {
        try {
            while (true) {
                var frame = socket.recv(0);
                socket.send(frame, socket.hasReceiveMore() ? ZMQ.SNDMORE : 0);
            }
        } catch (ZMQException e) {
            socket.close();
        }
    }
}
