package nudge.models.http;

/**
 * A mock server as a program of its own: {@code MockServerMain PORT LATENCY_MILLIS [AT_ONCE [FAULT=SHARE ...]]}, where
 * {@code FAULT} is a kind of {@link MockFault} met once by that share of requests ({@code !FAULT=SHARE}: for ever). Prints
 * its address, and ends when its input does; {@code GET /_counters} tells what it counted.
 */
public final class MockServerMain {
    private MockServerMain() {}

    public static void main(String[] args) throws java.io.IOException {
        var plan = MockPlan.DEFAULTS.withLatency(Integer.parseInt(args[1]));
        if (args.length > 2) {
            plan = plan.withAtOnce(Integer.parseInt(args[2]));
        }
        var faults =
                java.util.Arrays.stream(args).skip(3).map(MockServerMain::fault).toArray(MockFault[]::new);
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
