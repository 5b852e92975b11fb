package nudge.models.standins;

import nudge.model.Cancellation;
import nudge.model.Fill;
import nudge.model.TextListener;

/** Who hears a request's texts while they are "written", and how quickly. */
record Telling(TextListener listener, WordPace pace) {
    void tell(Fill fill, Cancellation cancellation) throws InterruptedException {
        pace.tell(fill, listener, cancellation);
    }
}
