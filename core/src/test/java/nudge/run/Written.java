package nudge.run;

import java.util.stream.Collectors;

/** All that a run says but for what it cost, as one text: to see that two runs say the same. */
final class Written {
    private Written() {}

    static String of(Run run) {
        var report = run.report();
        var results = run.results().stream().map(Written::of).collect(Collectors.joining("\n"));
        var metrics = report.conditions().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue().metrics()
                        + entry.getValue().groups())
                .collect(Collectors.joining("\n"));
        return results + "\n" + metrics + "\n" + report.comparisons() + report.failed();
    }

    private static String of(SampleResult result) {
        return result.position() + " " + result.sample().id() + " "
                + result.byCondition().entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue().score()
                                + entry.getValue().answers().all().stream()
                                        .map(answer -> answer.prompt() + ""
                                                + answer.completion().fills())
                                        .toList())
                        .collect(Collectors.joining(" "));
    }
}
