package nudge.run;

import java.util.List;

/**
 * Import lines a module contributes to sessions ({@code import static nudge.tasks.Tasks.*;}), evaluated when one starts.
 * Found by the service loader.
 */
public interface SessionNames {
    List<String> imports();
}
