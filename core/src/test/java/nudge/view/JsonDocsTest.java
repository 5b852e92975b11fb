package nudge.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import nudge.run.ExampleRun;
import org.junit.jupiter.api.Test;

class JsonDocsTest {
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\|", Pattern.MULTILINE);

    @Test
    void every_field_is_in_the_docs_and_no_other() throws IOException {
        var json = new ObjectMapper().readTree(JsonView.of(List.of(ExampleRun.report())));
        Set<String> fields = new TreeSet<>();
        collect("", json, fields);

        var documented = new TreeSet<String>();
        var rows = ROW.matcher(Files.readString(Path.of("../docs/json.md")));
        while (rows.find()) {
            documented.add(rows.group(1));
        }

        assertThat(fields).isEqualTo(documented);
    }

    @Test
    void several_runs_stand_in_one_object() throws IOException {
        var json = new ObjectMapper().readTree(JsonView.of(List.of(ExampleRun.report(), ExampleRun.report())));

        assertThat(json.path("schema").asText()).isEqualTo("nudge/run/1");
        assertThat(json.path("runs")).hasSize(2);
    }

    private static void collect(String path, JsonNode node, Set<String> fields) {
        if (node.isObject()) {
            node.properties().forEach(field -> collect(inside(path, field.getKey()), field.getValue(), fields));
        } else if (node.isArray() && !node.isEmpty() && node.get(0).isObject()) {
            collect(path + "[]", node.get(0), fields);
        } else {
            fields.add(path);
        }
    }

    private static String inside(String path, String key) {
        if (path.isEmpty()) {
            return key;
        }
        var last = path.substring(path.lastIndexOf('.') + 1);
        return switch (last) {
            case "conditions" -> path + ".NAME";
            case "metrics" -> path + ".METRIC";
            case "groups" -> "conditions.NAME";
            case "comparisons" -> path + ".B - A";
            case "flips" -> path + ".B - A";
            case "unscored_by_reason" -> path + ".REASON";
            default -> path + "." + (path.equals("comparisons.B - A") ? "METRIC" : key);
        };
    }
}
