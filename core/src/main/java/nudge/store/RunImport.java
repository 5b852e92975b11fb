package nudge.store;

import java.util.Optional;

/** Takes one run of another store in, unless the very same is here. Used inside a transaction. */
record RunImport(Sql sql, RunCopy copy) {
    ImportedRun of(WholeRun run) {
        var known = known(run);
        int number = known.map(RunEntry::number).orElseGet(() -> copy.of(run, sql));
        var here = RunTable.entry(sql, number);
        return new ImportedRun(
                number,
                run.entry().number(),
                known.isPresent() ? ImportedRun.Before.KNOWN : ImportedRun.Before.NEW,
                here.task(),
                here.model(),
                here.done(),
                here.items());
    }

    private Optional<RunEntry> known(WholeRun run) {
        var same = RunTable.all(sql).stream()
                .filter(here -> here.hash().equals(run.entry().hash()))
                .filter(here -> here.created() == run.entry().created())
                .toList();
        if (same.isEmpty()) {
            return Optional.empty();
        }
        var contents = run.contents();
        return same.stream()
                .filter(here -> WholeRun.of(sql, here).contents().equals(contents))
                .findFirst();
    }
}
