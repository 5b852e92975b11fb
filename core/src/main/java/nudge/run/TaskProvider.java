package nudge.run;

import java.util.List;
import java.util.Optional;

/** Contributes tasks. Found by the service loader: {@code META-INF/services/nudge.run.TaskProvider}. */
public interface TaskProvider {
    /** All tasks that have a name of their own. */
    List<TaskDefinition> tasks();

    /** A task made from a reference such as {@code choices:FILE}; nothing where it is not this provider's. */
    default Optional<TaskDefinition> open(String reference) {
        return Optional.empty();
    }

    /** Forms of references it opens, for error messages: {@code choices:FILE}. */
    default List<String> forms() {
        return List.of();
    }
}
