/** Whole runs, measured as ratios within one run of the program. Never part of the tests. */
package nudge.cli.bench;
