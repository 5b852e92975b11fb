package nudge.view;

import java.util.List;
import nudge.Golden;
import nudge.run.ExampleRun;
import org.junit.jupiter.api.Test;

class JsonViewTest {
    @Test
    void json_is_as_on_file() {
        Golden.check("report.json", JsonView.of(List.of(ExampleRun.report())));
    }
}
