package nudge.shell;

import java.util.List;
import jdk.jshell.SourceCodeAnalysis;

/** What JShell says of names in code, remembered as long as no snippet was evaluated: it takes long to find. */
record Lookups(
        SourceCodeAnalysis analysis,
        long state,
        Recent<Lookups.Question, List<SourceCodeAnalysis.Documentation>> recent) {
    /** What was asked, and when. */
    record Question(String code, boolean withJavadoc, long state) {}

    /** Of the name at the end of code, or of the call that is open there. */
    List<SourceCodeAnalysis.Documentation> of(String code, boolean withJavadoc) {
        var question = new Question(code, withJavadoc, state);
        var known = recent.find(question);
        return known.isPresent()
                ? known.get()
                : recent.keep(question, analysis.documentation(code, code.length(), withJavadoc));
    }
}
