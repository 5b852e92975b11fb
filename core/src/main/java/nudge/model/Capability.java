package nudge.model;

/** What a model can do, found out by asking it, not by its name. */
public enum Capability {
    /** The assistant's turn can be begun for it. */
    FORCED_PREFIX,
    /** Log-probabilities of one-token options (letters) after a prefix. */
    OPTION_LOG_PROBABILITIES,
    /** Exact log-probabilities of whole given continuations. */
    CONTINUATION_LOG_PROBABILITIES,
    /** These of several continuations in one request: reading whole texts costs no more requests than letters. */
    CONTINUATIONS_AT_ONCE,
    /** The same seed gives the same text. */
    SEEDS,
    /** Text can be shown while it is written. */
    STREAMING
}
