package nudge.store;

/**
 * A run that may be worked on.
 *
 * @param number of the run
 * @param freshAfter only answers of a later row may be used; 0 where any may
 * @param done samples that were complete before
 */
public record RunTicket(int number, long freshAfter, int done) {}
