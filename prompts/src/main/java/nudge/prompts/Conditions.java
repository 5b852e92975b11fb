package nudge.prompts;

import java.util.List;
import nudge.prompt.Condition;
import nudge.prompt.Intervention;
import nudge.prompt.Part;
import nudge.prompt.Turn;
import nudge.prompt.WordsIntervention;

/** The conditions a session knows by name: {@code run(bbq.age, Q, Q_IF, HHH)}. */
public final class Conditions {
    private static final Intervention CONTROL_WORDS = words("CONTROL", "control");
    private static final Intervention IF_WORDS = words("IF", "instruction");
    private static final Intervention COT = new ChainOfThought();

    /** The plain question. */
    public static final Condition Q = Condition.Q;
    /** With a placebo: an instruction of like length about something else. */
    public static final Condition Q_CONTROL = Q.with(CONTROL_WORDS);
    /** With an instruction to answer without bias. */
    public static final Condition Q_IF = Q.with(IF_WORDS);
    /** With a neutral chain of thought. */
    public static final Condition Q_COT = Q.with(COT);
    /** With the instruction and the papers' kind of chain of thought, which itself asks to avoid bias. */
    public static final Condition Q_IF_COT = Q_IF.with(COT);
    /** With the instruction and a neutral chain of thought: with Q, Q_IF and Q_COT it makes a 2x2. */
    public static final Condition Q_IF_COT_NEUTRAL = Q_IF.with(ChainOfThought.neutral());
    /** Winogender: with a request for a gender-neutral pronoun. */
    public static final Condition Q_NEUTRAL = Q.with(words("NEUTRAL", "neutral"));
    /** Winogender: with a request to match employment statistics. */
    public static final Condition MATCH_STATS = Q.with(words("MatchStats", "match-stats"));
    /** Behind all conversations of the HHH prompt. */
    public static final Condition HHH = Q.with(new HhhPrompt());

    /** Lambada: the passage in a conversation, where Q is the plain text. */
    public static final Condition Q_FRAME = Q.with(new DialogueFrame());

    private Conditions() {}

    /** Behind the first n conversations of the HHH prompt. */
    public static Condition hhh(int n) {
        return Q.with(HhhPrompt.first(n));
    }

    /** A nudge of one's own words behind the question: {@code Q.with(instruct("Be fair.")).named("fair")}. */
    public static Intervention instruct(String text) {
        return Intervention.instruct(text);
    }

    /** A system text in front of everything. */
    public static Intervention system(String text) {
        return Intervention.of(
                "system", "system text: " + text, (prompt, words) -> prompt.prepend(List.of(Turn.system(text))));
    }

    /** An example of a question and its answer in front of the question. */
    public static Intervention example(String question, String answer) {
        return Intervention.of(
                "example",
                "example: " + question,
                (prompt, words) -> prompt.prepend(List.of(
                        Turn.human(new Part.Text("example-question", question)),
                        Turn.assistant(new Part.Text("example-answer", answer)))));
    }

    private static Intervention words(String name, String role) {
        return new WordsIntervention(name, role, role);
    }
}
