package nudge.kernel;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Takes what any thread sends and hands it to the channels in that order, on a thread that nobody interrupts: an
 * interrupt in the middle of a send would close the socket. Sending never waits.
 */
final class Post {
    private final LinkedBlockingQueue<Runnable> queue = new LinkedBlockingQueue<>();
    private final Thread thread;
    private boolean open = true;

    Post() {
        thread = new Thread(this::loop, "nudge-post");
        thread.setDaemon(true);
        thread.start();
    }

    void send(Channel channel, List<byte[]> frames) {
        queue.add(() -> channel.pass(frames));
    }

    /** Done once the channel has taken everything that has arrived by now. */
    CompletableFuture<Boolean> drain(Channel channel) {
        var done = new CompletableFuture<Boolean>();
        queue.add(() -> channel.drain(done));
        return done;
    }

    /** Closes channels once everything before is sent, and ends. */
    void end(List<Channel> channels) throws InterruptedException {
        queue.add(() -> {
            channels.forEach(Channel::end);
            open = false;
        });
        thread.join();
        for (var channel : channels) {
            channel.join();
        }
    }

    private void loop() {
        try {
            while (open) {
                queue.take().run();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException("Nobody interrupts this thread, yet it was.", e);
        }
    }
}
