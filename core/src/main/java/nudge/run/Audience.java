package nudge.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The listeners of a run. One that throws hears nothing more, and the others are told: a broken screen must not end a
 * run. Used by one thread.
 */
final class Audience implements RunListener {
    private final List<RunListener> listeners;

    Audience(List<RunListener> listeners) {
        this.listeners = new ArrayList<>(listeners);
    }

    @Override
    public void started(RunHeader header) {
        tell(listener -> listener.started(header));
    }

    @Override
    public void finished(SampleResult result) {
        tell(listener -> listener.finished(result));
    }

    @Override
    public void changed(RunSnapshot snapshot) {
        tell(listener -> listener.changed(snapshot));
    }

    @Override
    public void noted(String line) {
        tell(listener -> listener.noted(line));
    }

    @Override
    public boolean awaits(int done) {
        return listeners.stream().anyMatch(listener -> listener.awaits(done));
    }

    private void tell(Consumer<RunListener> event) {
        for (var listener : List.copyOf(listeners)) {
            try {
                event.accept(listener);
            } catch (RuntimeException e) {
                listeners.remove(listener);
                noted("A view of this run failed and shows nothing more: " + e + ".");
            }
        }
    }
}
