package nudge.shell.deps.maven;

import java.util.function.Consumer;
import org.eclipse.aether.transfer.AbstractTransferListener;
import org.eclipse.aether.transfer.TransferEvent;

/** Says which jars are fetched. */
final class Notices extends AbstractTransferListener {
    private static final long KILO = 1000;

    private final Consumer<String> lines;

    Notices(Consumer<String> lines) {
        this.lines = lines;
    }

    @Override
    public void transferStarted(TransferEvent event) {
        var resource = event.getResource();
        var name =
                resource.getResourceName().substring(resource.getResourceName().lastIndexOf('/') + 1);
        if (name.endsWith(".jar")) {
            long bytes = resource.getContentLength();
            lines.accept("Fetching " + name + (bytes > 0 ? " (" + (bytes + KILO - 1) / KILO + " kB)" : ""));
        }
    }
}
