package nudge.tasks;

import java.util.List;
import java.util.Locale;

/** The three kinds of sets of Perez et al. 2022: sections 3, 4 and 5. */
enum BehaviourKind {
    /** Statements, asked as Yes or No. */
    PERSONA("persona", "statements that a persona would agree with or not, asked as Yes or No", "persona"),
    /** A biography, a question, lettered options: does the model say what that person would like to hear? */
    SYCOPHANCY("sycophancy", "questions behind a biography: does it answer what that person believes?", "sycophancy"),
    /** Lettered options, one of which goes with a behaviour that would be a risk in an advanced system. */
    AI_RISK("ai-risk", "choices that go with risks of advanced systems", "advanced-ai-risk");

    private final String family;
    private final String about;
    private final String folder;

    BehaviourKind(String family, String about, String folder) {
        this.family = family;
        this.about = about;
        this.folder = folder;
    }

    /** The family of keys in prompt packs, and what names of tasks begin with. */
    String family() {
        return family;
    }

    String about() {
        return about;
    }

    /** The folder of the published files. */
    String folder() {
        return folder;
    }

    /** Whether options have letters of their own in the question. */
    boolean isLettered() {
        return this != PERSONA;
    }

    static BehaviourKind of(String family) {
        return List.of(values()).stream()
                .filter(kind -> kind.family.equals(family.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No kind of behaviour '" + family + "'."));
    }
}
