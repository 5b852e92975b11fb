package nudge.models.http;

import java.io.IOException;
import java.util.Arrays;

/**
 * A mock server as a program of its own: {@code MockServerMain PORT LATENCY_MILLIS [AT_ONCE [FAULT=SHARE ...]]}, where
 * {@code FAULT} is a kind of {@link MockFault} met once by that share of requests ({@code !FAULT=SHARE}: for ever);
 * {@code RETRY_AFTER=SECONDS} says what refusals tell, nothing behind the sign for none. Prints its address, and ends when
 * its input does; {@code GET /_counters} tells what it counted. {@code MOCK_KEY} in the environment: the key it wants;
 * {@code MOCK_WARM}: so many requests it answers itself before, to be as quick as a server that has run for long.
 */
public final class MockServerMain {
    private MockServerMain() {}

    public static void main(String[] args) throws IOException {
        var plan = MockPlan.DEFAULTS.withLatency(Integer.parseInt(args[1]));
        if (args.length > 2) {
            plan = plan.withAtOnce(Integer.parseInt(args[2]));
        }
        for (var arg : args) {
            plan = arg.startsWith("RETRY_AFTER=") ? plan.withRetryAfter(arg.substring("RETRY_AFTER=".length())) : plan;
        }
        var faults = Arrays.stream(args)
                .skip(3)
                .filter(arg -> !arg.startsWith("RETRY_AFTER="))
                .map(MockServerMain::fault)
                .toArray(MockFault[]::new);
        MockWarming.answer(Integer.parseInt(System.getenv().getOrDefault("MOCK_WARM", "0")));
        var wanted = System.getenv().getOrDefault("MOCK_KEY", "");
        try (var server = MockServer.start(plan.withFaults(faults).withKey(wanted), Integer.parseInt(args[0]))) {
            System.out.println(server.url());
            while (System.in.read() >= 0) {
                // Only the end of the input matters.
            }
            System.out.println(server.counters());
        }
    }

    private static MockFault fault(String text) {
        boolean always = text.startsWith("!");
        var parts = text.substring(always ? 1 : 0).split("=", 2);
        var kind = MockFault.Kind.valueOf(parts[0]);
        double share = Double.parseDouble(parts[1]);
        return always ? MockFault.always(kind, share) : MockFault.once(kind, share);
    }
}
