package nudge.models.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nudge.model.Capability;
import nudge.models.http.Said.Alternative;

/**
 * Reads options that are one token long (letters) off the alternatives of written tokens: one request for all of them.
 * An option that is not among the alternatives is bounded by the least of them (INFERENCE: never 0).
 *
 * @param logs in nats, one for each option
 * @param bounded how many of those are bounds
 */
record Letters(List<Double> logs, int bounded) {
    /** How many tokens are written where the turn could not be begun: the prefix again, perhaps, and a letter. */
    static final int TOKENS_UNBEGUN = 16;

    /** Signs that servers' models put around letters. */
    private static final String AROUND = "[\\s(\\[\"'*.:)\\]]+";

    Letters {
        logs = List.copyOf(logs);
    }

    /** Whether options are so short that they may be one token each. */
    static boolean mayBe(List<String> options) {
        return options.stream().allMatch(option -> option.strip().length() <= 2);
    }

    /**
     * What stands there.
     *
     * @param prefix that the turn begins with, or should
     * @return nothing where no option is among the alternatives
     */
    static Optional<Letters> in(Said said, List<String> options, String prefix, Abilities abilities) {
        if (said.positions().isEmpty()) {
            return Optional.empty();
        }
        return abilities.can(Capability.FORCED_PREFIX)
                ? at(said.positions().get(0), options, Match.CONTINUES)
                : somewhere(said, options, prefix);
    }

    /** How a token stands for an option. */
    private enum Match {
        /** It is the option, perhaps with a sign behind it. */
        CONTINUES {
            @Override
            boolean fits(String token, String option) {
                return token.startsWith(option)
                        && token.substring(option.length()).chars().noneMatch(Character::isLetterOrDigit);
            }
        },
        /** It is the option, whatever signs are around it and in either case. */
        NAMES {
            @Override
            boolean fits(String token, String option) {
                return bare(token).equals(bare(option));
            }
        };

        abstract boolean fits(String token, String option);
    }

    private static String bare(String text) {
        return text.replaceAll("^" + AROUND + "|" + AROUND + "$", "").toLowerCase(Locale.ROOT);
    }

    /** Right behind the prefix, where the model repeats it; else where a letter was written; else where two could be. */
    private static Optional<Letters> somewhere(Said said, List<String> options, String prefix) {
        var behind = behind(said, prefix);
        if (behind.isPresent()) {
            return at(behind.get(), options, Match.NAMES);
        }
        for (var position : said.positions()) {
            if (options.stream().anyMatch(option -> Match.NAMES.fits(position.token(), option))) {
                return at(position, options, Match.NAMES);
            }
        }
        return said.positions().stream()
                .map(position -> at(position, options, Match.NAMES))
                .flatMap(Optional::stream)
                .filter(found -> found.bounded() <= options.size() - 2)
                .findFirst();
    }

    private static Optional<Said.Position> behind(Said said, String prefix) {
        if (prefix.isEmpty() || !said.text().strip().startsWith(prefix)) {
            return Optional.empty();
        }
        var written = new StringBuilder();
        for (var position : said.positions()) {
            if (written.toString().strip().startsWith(prefix)) {
                return Optional.of(position);
            }
            written.append(position.token());
        }
        return Optional.empty();
    }

    private static Optional<Letters> at(Said.Position position, List<String> options, Match match) {
        var logs = new ArrayList<Double>();
        int bounded = 0;
        for (var option : options) {
            var fitting = position.alternatives().stream()
                    .filter(other -> match.fits(other.token(), option))
                    .map(Alternative::logProbability)
                    .toList();
            bounded += fitting.isEmpty() ? 1 : 0;
            logs.add(fitting.isEmpty() ? position.bound() : together(fitting));
        }
        return bounded == options.size() ? Optional.empty() : Optional.of(new Letters(logs, bounded));
    }

    /** The log-probability that one of them stands there. */
    private static double together(List<Double> logs) {
        double largest = Collections.max(logs);
        return logs.size() == 1
                ? largest
                : largest
                        + StrictMath.log(logs.stream()
                                .mapToDouble(log -> StrictMath.exp(log - largest))
                                .sum());
    }

    List<String> notes() {
        return bounded == 0
                ? List.of()
                : List.of(bounded + " of " + logs.size()
                        + " options are not among the likeliest tokens the server tells: their log-probabilities are upper"
                        + " bounds.");
    }
}
