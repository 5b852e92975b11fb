package nudge.shell;

import java.time.InstantSource;
import java.util.List;

/** A session in a process of its own: evaluates each argument and prints the outcome, the value and all messages. */
public final class SmallSession {
    private SmallSession() {}

    public static void main(String[] snippets) {
        var options = ShellOptions.of(InstantSource.system(), List.of()).withWarmth(ShellOptions.Warmth.COLD);
        try (var engine = ShellEngine.start(options)) {
            for (var snippet : snippets) {
                var result = engine.evaluate(snippet);
                System.out.println("= " + result.outcome() + " " + result.value());
                result.messages().forEach(message -> message.lines().forEach(System.out::println));
            }
        }
    }
}
