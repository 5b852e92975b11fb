package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nudge.data.UsageException;
import nudge.run.ExampleRun;
import nudge.run.Rounded;
import nudge.run.RunReport;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

class SuiteReportTest {
    private final RunReport report = ExampleRun.report();
    private final View.Shown run = new View.Shown(report, ExampleRun.results(), Style.DEFAULTS);

    @Test
    void the_table_of_all_has_the_same_figures_as_each_run() {
        var metric = SuiteReport.figures(report).get(0).metric();
        var difference = report.comparisons().get("Q+IF - Q").get(metric.name());

        var rows = Jsoup.parse(two().page()).select("table").get(0).select("tr");

        assertThat(rows.get(1).select("td").get(1).text())
                .isEqualTo(Rounded.of(
                        metric, report.conditions().get("Q").metrics().get(metric.name())));
        assertThat(rows.get(1).select("td").get(3).text()).isEqualTo(Rounded.of(difference));
    }

    @Test
    void every_run_stands_in_the_page_under_a_link_that_leads_to_it() {
        var page = Jsoup.parse(two().page());

        var links = page.select("nav a").eachAttr("href");
        assertThat(links).hasSize(2);
        assertThat(links)
                .allSatisfy(link -> assertThat(page.select("h2" + link)).hasSize(1));
        assertThat(page.select("script, link, img, iframe")).isEmpty();
    }

    @Test
    void what_all_runs_say_is_said_once() {
        var said = Jsoup.parse(two().page())
                .select("h2:contains(What it says) + div li")
                .eachText();

        assertThat(said.stream().filter(text -> text.contains("SIMULATED")))
                .hasSize(1)
                .allMatch(text -> text.startsWith("all tasks:"));
    }

    @Test
    void what_was_not_asked_is_told_with_its_reason() {
        assertThat(two().page()).contains("made/other", "its data are not here");
        assertThat(two().markdown()).contains("made/other: its data are not here");
        assertThat(two().toString()).contains("not asked: made/other: its data are not here");
    }

    @Test
    void markdown_keeps_signs_of_its_own_out_of_cells() {
        assertThat(two().markdown().lines().filter(line -> line.startsWith("|")).map(line -> line.replace("\\|", "")
                        .split("\\|", -1)
                        .length))
                .containsOnly(7);
    }

    @Test
    void a_report_on_nothing_is_refused() {
        var none = new TreeMap<String, String>();

        assertThatThrownBy(() -> new SuiteReport(List.of(), none)).isInstanceOf(UsageException.class);
    }

    private SuiteReport two() {
        return new SuiteReport(List.of(run, run), new TreeMap<>(Map.of("made/other", "its data are not here")));
    }
}
