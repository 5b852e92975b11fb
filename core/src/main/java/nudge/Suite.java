package nudge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import nudge.data.DataException;
import nudge.data.NudgeException;
import nudge.data.UsageException;
import nudge.prompt.Condition;
import nudge.run.Task;
import nudge.run.TaskDefinition;

/**
 * Several tasks that are asked one after another, each under the conditions it has words for, and what is left out of
 * them and why. {@code all} stands for every task whose data are at hand; one that another covers is left to that one.
 *
 * @param members in the order asked
 * @param leftOut tasks, or conditions of tasks, each with the reason
 */
public record Suite(List<Member> members, List<LeftOut> leftOut) {
    /** The name that stands for all tasks. */
    public static final String ALL = "all";

    /** A task and the conditions it is asked under. */
    public record Member(Task task, List<Condition> conditions) {
        public Member {
            conditions = List.copyOf(conditions);
        }
    }

    /** What is not asked: {@code lambada}, {@code hhh under Q+MatchStats}. */
    public record LeftOut(String what, String why) {}

    public Suite {
        members = List.copyOf(members);
        leftOut = List.copyOf(leftOut);
    }

    /** Whether these names ask for more than one task. */
    public static boolean isAskedFor(List<String> names) {
        return names.size() > 1 || names.contains(ALL);
    }

    /**
     * Opens the data of all of them, asks nothing.
     *
     * @param names of tasks, or {@link #ALL}
     * @param wishes what a person said of each task: how many samples, by which reading
     * @param conditions their names; empty for each task's own
     * @throws UsageException where nothing at all can be asked
     * @throws DataException where the data of a task that is named are not there or broken
     */
    public static Suite of(Nudge nudge, List<String> names, UnaryOperator<Task> wishes, String... conditions) {
        return new Choice(nudge, wishes, conditions).of(names);
    }

    private static final class Choice {
        private final Nudge nudge;
        private final UnaryOperator<Task> wishes;
        private final String[] conditions;
        private final Map<String, Optional<NudgeException>> opened = new HashMap<>();
        private final List<Member> members = new ArrayList<>();
        private final List<LeftOut> leftOut = new ArrayList<>();

        Choice(Nudge nudge, UnaryOperator<Task> wishes, String[] conditions) {
            this.nudge = nudge;
            this.wishes = wishes;
            this.conditions = conditions.clone();
        }

        Suite of(List<String> names) {
            if (names.contains(ALL)) {
                nudge.registry().tasks().values().forEach(this::oneOfAll);
            }
            names.stream().filter(name -> !name.equals(ALL)).distinct().forEach(name -> add(nudge.task(name)));
            if (members.isEmpty()) {
                throw new UsageException("None of the tasks can be asked here: "
                        + String.join(
                                "; ",
                                leftOut.stream()
                                        .map(left -> left.what() + ": " + left.why())
                                        .toList()));
            }
            return new Suite(members, leftOut);
        }

        private void oneOfAll(TaskDefinition task) {
            var cover = Optional.ofNullable(nudge.registry().tasks().get(task.coveredBy()));
            if (cover.isPresent() && failure(cover.get()).isEmpty()) {
                return;
            }
            var failure = failure(task);
            if (failure.isEmpty()) {
                add(nudge.task(task.name()));
            } else if (cover.isEmpty()) {
                leftOut.add(
                        new LeftOut(task.name(), standIn(task) + failure.get().getMessage()));
            }
        }

        /** Which small set is asked in its place. */
        private String standIn(TaskDefinition task) {
            var names = nudge.registry().tasks().values().stream()
                    .filter(other -> other.coveredBy().equals(task.name()))
                    .filter(other -> failure(other).isEmpty())
                    .map(TaskDefinition::name)
                    .collect(Collectors.joining(", "));
            return names.isEmpty() ? "" : "asked instead: " + names + ". ";
        }

        /** Why its data cannot be opened; nothing where they can. */
        private Optional<NudgeException> failure(TaskDefinition task) {
            return opened.computeIfAbsent(task.name(), name -> {
                try {
                    task.dataset(nudge.settings().data());
                    return Optional.empty();
                } catch (NudgeException e) {
                    return Optional.of(e);
                }
            });
        }

        private void add(Task task) {
            var wished = wishes.apply(task);
            var formed = Previews.formed(wished, nudge.pack(), nudge.settings());
            var kept = new ArrayList<Condition>();
            for (var condition : nudge.conditions(wished, conditions)) {
                try {
                    formed.under(condition);
                    kept.add(condition);
                } catch (UsageException e) {
                    leftOut.add(
                            new LeftOut(task.name() + " under " + condition.name(), String.valueOf(e.getMessage())));
                }
            }
            if (!kept.isEmpty()) {
                members.add(new Member(wished, kept));
            }
        }
    }

    /** The same with one more thing left out, as its run found out. */
    public Suite without(Member member, NudgeException failure) {
        var more = new ArrayList<>(leftOut);
        more.add(new LeftOut(member.task().name(), String.valueOf(failure.getMessage())));
        return new Suite(members.stream().filter(other -> !other.equals(member)).toList(), more);
    }
}
