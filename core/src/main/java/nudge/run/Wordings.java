package nudge.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import nudge.model.ModelKind;
import nudge.store.RunRecipe;
import nudge.store.Store;

/**
 * How many wordings were tried on a run's items: whoever takes the best of many has partly chosen by chance.
 *
 * <p>Counted are the different words (see {@link Wording}) of all runs in the store that have a sample in common with
 * this one: so a limit, a filter or a slice of the same data is the same set, and the two halves are two. All models
 * count together, as items that are easy for one mostly are for others; simulated and scripted answers count among
 * themselves alone.
 */
public final class Wordings {
    /** From so many on it is said. */
    static final int MANY = 5;

    private final Store store;

    public Wordings(Store store) {
        this.store = store;
    }

    /** All trials on a task's data, in the order of runs. */
    public List<Wording> of(String task) {
        return trials(store.recipes(task));
    }

    /** What a reader of a run must know of how its wordings were chosen: for screens, as it changes with the store. */
    public List<String> notes(RunHeader header) {
        var sharing = store.sharing(header.number());
        var own = sharing.stream()
                .filter(recipe -> recipe.run() == header.number())
                .findFirst();
        if (own.isEmpty()) {
            return List.of();
        }
        var here = trials(alike(own.get(), sharing));
        int tried = distinct(here);
        var notes = new ArrayList<String>();
        if (header.half() == Half.CONFIRM) {
            var explored = trials(alike(own.get(), store.recipes(header.task()))).stream()
                    .filter(trial -> trial.half() == Half.EXPLORE)
                    .toList();
            confirmed(Wording.of(header.number(), own.get().recipe()), explored, tried)
                    .forEach(notes::add);
        }
        if (tried >= MANY) {
            notes.add(tried + " wordings have been tried on these items (" + runs(here) + "); the best of " + tried
                    + " looks better than it is: " + advice(header.half()));
        }
        return List.copyOf(notes);
    }

    private static String advice(Half half) {
        return switch (half) {
            case EXPLORE -> "confirm it on the other half (task.confirm(), --half confirm).";
            case CONFIRM -> "and these items were kept for confirming. Only other data can tell now how good it is.";
            case ALL ->
                "try wordings on one half (task.explore(), --half explore) and confirm the best on the other"
                        + " (task.confirm(), --half confirm); of these items only those are left for that which no"
                        + " wording was tried on.";
        };
    }

    private static List<String> confirmed(List<Wording> own, List<Wording> explored, int triedHere) {
        return own.stream()
                .filter(wording -> explored.stream().anyMatch(trial -> isSame(trial, wording)))
                .map(wording -> {
                    var trials = explored.stream()
                            .filter(trial -> isSame(trial, wording))
                            .toList();
                    return wording.condition() + " was tried on the explore half (" + runs(trials) + ", one of "
                            + distinct(explored) + (distinct(explored) == 1 ? " wording" : " wordings")
                            + " there) and is asked here on the other half"
                            + (triedHere < MANY ? ": what is seen here owes nothing to having chosen it there." : ".");
                })
                .toList();
    }

    private static boolean isSame(Wording one, Wording other) {
        return one.hash().equals(other.hash());
    }

    private static int distinct(List<Wording> trials) {
        return (int) trials.stream().map(Wording::hash).distinct().count();
    }

    private static String runs(List<Wording> trials) {
        var numbers = trials.stream().map(Wording::run).distinct().toList();
        return (numbers.size() == 1 ? "run " : "runs ")
                + numbers.stream().limit(8).map(String::valueOf).collect(Collectors.joining(", "))
                + (numbers.size() > 8 ? ", ..." : "");
    }

    /** Those in which answers are as real as in this one. */
    private static List<RunRecipe> alike(RunRecipe own, Collection<RunRecipe> recipes) {
        return recipes.stream()
                .filter(recipe ->
                        isReal(recipe.kind()) == isReal(own.kind()) && (recipe.done() > 0 || recipe.run() == own.run()))
                .toList();
    }

    private static boolean isReal(String kind) {
        return kind.equals(ModelKind.MODEL.name()) || kind.equals(ModelKind.REPLAYED.name());
    }

    private static List<Wording> trials(List<RunRecipe> recipes) {
        return recipes.stream()
                .flatMap(recipe -> Wording.of(recipe.run(), recipe.recipe()).stream())
                .toList();
    }
}
