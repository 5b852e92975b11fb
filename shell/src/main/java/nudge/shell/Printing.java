package nudge.shell;

import nudge.shell.SnippetOutput.Stream;

/** Prints as the snippet would that this thread works for. */
final class Printing {
    private Printing() {}

    /** One text with a line end behind it, as the snippet's own output; nothing where no snippet runs. */
    static void line(String text) {
        var output = Invocation.outputOfThisThread();
        if (output != null && !text.isEmpty()) {
            output.text(Stream.OUT, text + System.lineSeparator());
        }
    }
}
