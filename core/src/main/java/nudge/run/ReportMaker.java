package nudge.run;

import java.util.List;

/** Makes the report of finished samples, in the run's order. Pure. */
@FunctionalInterface
interface ReportMaker {
    RunReport report(RunHeader header, List<SampleResult> results);
}
