package nudge.models.standins;

import java.util.List;
import java.util.Set;
import nudge.model.Capability;

/**
 * A file of rules.
 *
 * @param can what the model says it can do
 * @param rules in the order they are tried
 * @param wordsPerSecond in which texts are told; 0 for at once
 * @param sha256 of the file
 */
record Script(Set<Capability> can, List<Rule> rules, double wordsPerSecond, String sha256) {
    Script {
        can = Set.copyOf(can);
        rules = List.copyOf(rules);
    }
}
