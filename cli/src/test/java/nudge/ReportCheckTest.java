package nudge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import nudge.data.UsageException;
import nudge.run.RunOptions;
import nudge.run.Task;
import nudge.view.HtmlReports;
import nudge.view.HtmlView;
import nudge.view.Style;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exported reports of real runs on made answers: whole ones are verified, and whatever is changed in one is told. */
class ReportCheckTest {
    private static final Pattern EMBEDDED = Pattern.compile("data-sha256=\"(\\w+)\">\\n([^<]*)</template>");
    /** Every digit of the figures is changed, and of the items every so-manieth. */
    private static final int STRIDE = 41;

    @TempDir
    private static Path home;

    private static String report = "";

    @BeforeAll
    static void export() throws Exception {
        report = exported("bbq-mini", 24, "sim:bias=.4,if=.5,refusal=.1");
    }

    private static String exported(String task, int limit, String model) throws Exception {
        return exported(task, model, all -> all.limit(limit));
    }

    private static String exported(String task, String model, UnaryOperator<Task> choice) throws Exception {
        var settings = Settings.of(Map.of(), home, Clock.fixed(Instant.EPOCH, ZoneOffset.UTC))
                .withModel(model);
        try (var nudge = Nudge.open(Registry.installed(), settings)) {
            var asked = choice.apply(nudge.task(task));
            return nudge.run(asked, nudge.conditions(asked), RunOptions.DEFAULTS, List.of())
                    .rendered(new HtmlView(), Style.DEFAULTS);
        }
    }

    private static ReportVerdict verdict(String html) {
        return new ReportCheck(Registry.installed()::definition).of("r.html", html);
    }

    @Test
    void a_report_as_it_was_exported_is_verified() {
        var verdict = verdict(report);

        assertThat(verdict.differences()).isEmpty();
        assertThat(verdict.toString())
                .startsWith("r.html: verified. The answers in it (24 samples under 4 conditions) were scored")
                .contains("where the answers came from");
    }

    @ParameterizedTest
    @ValueSource(strings = {"occupations-mini", "choices:"})
    void so_are_reports_of_other_tasks(String task) throws Exception {
        var file = Files.writeString(home.resolve("own.jsonl"), """
                {"id": "a", "question": "How much is 1 + 1?", "choices": ["1", "2", "3"], "target": 1}
                {"id": "b", "question": "How much is 2 + 1 <b>?", "choices": ["2", "3"], "target": 1}
                """);

        var exported = exported(task.endsWith(":") ? task + file : task, 20, "sim:");

        assertThat(verdict(exported).isVerified()).isTrue();
    }

    @Test
    void so_are_reports_of_halves_and_of_runs_that_a_rule_stopped() throws Exception {
        var half = exported("bbq-mini", "sim:", all -> all.explore().limit(24));
        var stopped = exported("bbq-mini", "sim:", all -> all.stopWhen("accuracy_disambig Q width .5"));

        assertThat(verdict(half).differences()).isEmpty();
        assertThat(stopped).containsPattern("\\d+ of 480 samples").doesNotContain("480 of 480 samples");
        assertThat(verdict(stopped).differences()).isEmpty();
    }

    @Test
    void a_report_that_went_through_a_mail_program_is_the_same_report() {
        assertThat(verdict(report.replace("\n", "\r\n")).isVerified()).isTrue();
    }

    @Test
    void any_changed_digit_is_found() {
        int items = report.indexOf("<h2 id=\"items\"");
        int answers = report.indexOf("<template");
        int from = report.indexOf("<body");
        int changed = 0;
        for (int at = from; at < answers; at += at < items ? 1 : STRIDE) {
            // Browsers do not care which heading a heading is closed as.
            if (!Character.isDigit(report.charAt(at)) || report.startsWith("</h", at - 3)) {
                continue;
            }
            var other = (char) ('0' + (report.charAt(at) - '0' + 1) % 10);
            var html = report.substring(0, at) + other + report.substring(at + 1);

            assertThat(HtmlReports.differences(html, report)).as(around(at)).isNotEmpty();
            changed++;
        }
        assertThat(changed).isGreaterThan(1_000);
    }

    private static String around(int at) {
        return report.substring(Math.max(0, at - 40), at) + "[" + report.charAt(at) + "]";
    }

    @Test
    void the_place_is_told_with_what_should_stand_there() {
        var n = replaced(">12<", ">13<");
        var finding = replaced("drawn from settings that", "drawn from 7 settings that");
        var chart = replaced("<circle cx=\"", "<circle cx=\"9");

        assertThat(verdict(n).differences()).singleElement().satisfies(difference -> {
            assertThat(difference.place()).isEqualTo("table \"bias, soft (ambig)\", row Q, column n");
            assertThat(difference.shown()).isEqualTo("13");
            assertThat(difference.right()).isEqualTo("12");
        });
        assertThat(verdict(finding).differences())
                .singleElement()
                .satisfies(difference -> assertThat(difference.place()).startsWith("finding "));
        assertThat(verdict(chart).differences()).singleElement().satisfies(difference -> assertThat(difference.place())
                .isEqualTo("table \"bias, soft (ambig)\", row Q, the chart"));
        assertThat(verdict(n).isVerified()).isFalse();
    }

    @Test
    void a_row_that_was_taken_out_is_missed() {
        var row = Pattern.compile("<tr[^>]*><th[^>]*>Q\\+IF</th>.*?</tr>\n", Pattern.DOTALL);

        var verdict = verdict(row.matcher(report).replaceFirst(""));

        assertThat(verdict.differences())
                .allSatisfy(difference -> assertThat(difference.place()).contains("row Q+IF"));
        assertThat(verdict.toString()).contains("there: (nothing)");
    }

    @Test
    void one_changed_sign_of_the_packed_answers_is_found() {
        int from = report.indexOf("<template");
        int to = report.indexOf("</template>");
        int start = report.indexOf('\n', from) + 20;
        for (int at = start; at < to - 8; at += (to - start) / 40) {
            var other = report.charAt(at) == 'A' ? 'B' : report.charAt(at) == '\n' ? 'C' : 'A';

            var verdict = verdict(report.substring(0, at) + other + report.substring(at + 1));

            assertThat(verdict.isVerified()).as("sign %d", at).isFalse();
        }
    }

    @Test
    void a_changed_answer_does_not_fit_its_scores_even_where_it_was_packed_with_care() throws Exception {
        var changed = repacked(text -> {
            int at = text.indexOf("\"log_probabilities\":[-") + "\"log_probabilities\":[-0.".length();
            return text.substring(0, at) + (char) ('0' + (text.charAt(at) - '0' + 1) % 10) + text.substring(at + 1);
        });

        assertThat(verdict(changed).differences().get(0).place())
                .startsWith("the answers in the file, item 1 (")
                .contains("under Q, ");
    }

    @Test
    void a_changed_score_does_not_fit_its_answers() throws Exception {
        var changed = repacked(text -> text.replaceFirst("\"right\":1.0", "\"right\":0.0"));

        assertThat(verdict(changed).differences().get(0)).satisfies(difference -> {
            assertThat(difference.place()).endsWith(", right");
            assertThat(difference.shown()).isEqualTo("0.0");
            assertThat(difference.right()).isEqualTo("1.0");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "nonsense", "{\"format\":99}", "{\"format\":1,\"task\":\"bbq-mini\"}", ""})
    void broken_answers_are_told_and_nothing_falls(String lines) throws Exception {
        var verdict = verdict(repacked(text -> lines));

        assertThat(verdict.isVerified()).isFalse();
        assertThat(verdict.toString()).contains("damaged or changed").doesNotContain("Exception", "null");
    }

    @Test
    void a_report_cut_off_anywhere_is_not_verified() {
        for (int end = 0; end < report.length(); end += report.length() / 30) {
            var cut = report.substring(0, end);
            try {
                assertThat(verdict(cut).isVerified()).isFalse();
            } catch (UsageException e) {
                assertThat(e).hasMessageContaining("cut off");
            }
        }
    }

    @Test
    void without_answers_there_is_nothing_to_verify_from() {
        var bare = EMBEDDED.matcher(report).replaceFirst("data-sha256=\"\"></template>");

        assertThatThrownBy(() -> verdict(bare))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("There are no answers in 'r.html'")
                .hasMessageContaining("--without-answers");
    }

    @Test
    void words_of_another_version_may_differ_but_numbers_may_not() {
        var other = report.replaceFirst("data-nudge=\"[^\"]*\"", "data-nudge=\"0.0.9\"");

        var words = verdict(other.replace("no language model", "no real language model"));
        var numbers = verdict(other.replaceFirst(">12<", ">13<"));

        assertThat(words.isVerified()).isTrue();
        assertThat(words.toString()).contains("made by Nudge 0.0.9").contains("where words alone differ do not count");
        assertThat(numbers.isVerified()).isFalse();
    }

    @Test
    void the_scores_of_a_task_that_is_not_here_are_taken_as_they_are() {
        var verdict = new ReportCheck(name -> Optional.empty()).of("r.html", report);

        assertThat(verdict.toString()).contains("task 'bbq-mini' is not known here");
    }

    private static String replaced(String one, String other) {
        int at = report.indexOf(one);
        assertThat(at).isPositive();
        return report.substring(0, at) + other + report.substring(at + one.length());
    }

    /** The report with other answers, packed as they ought to be. */
    private static String repacked(UnaryOperator<String> change) throws Exception {
        var found = EMBEDDED.matcher(report);
        assertThat(found.find()).isTrue();
        var text = unpacked(found.group(2));
        var bytes = change.apply(text).getBytes(StandardCharsets.UTF_8);
        var sha256 =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        return report.substring(0, found.start(1)) + sha256 + "\">\n" + packed(bytes) + "</template>"
                + report.substring(found.end());
    }

    private static String unpacked(String base64) throws IOException {
        var bytes = new ByteArrayInputStream(Base64.getMimeDecoder().decode(base64));
        try (var zip = new GZIPInputStream(bytes)) {
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String packed(byte[] bytes) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        }
        return Base64.getEncoder().encodeToString(out.toByteArray());
    }
}
