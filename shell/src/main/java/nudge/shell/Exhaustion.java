package nudge.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import nudge.shell.Variables.Holder;

/** Says in words that memory or stack is used up, and helps out of it. */
final class Exhaustion {
    private static final long MEGABYTE = 1L << 20;
    private static final int MOST = 3;
    private static final Pattern TO_NULL = Pattern.compile("\\s*([\\p{L}_$][\\p{L}\\p{N}_$]*)\\s*=\\s*null\\s*;?\\s*");

    private final Variables variables;

    Exhaustion(Variables variables) {
        this.variables = variables;
    }

    /** The memory is full: who holds it, and what to type. */
    Message memory(Excerpt excerpt) {
        long limit = Runtime.getRuntime().maxMemory();
        var details = new ArrayList<String>();
        var holders = variables.heaviest(limit / 50);
        if (holders.isEmpty()) {
            details.add("What the snippet itself held is free again; no variable of the session holds much.");
        } else {
            details.add("Variables of the session that hold most: "
                    + String.join(
                            ", ",
                            holders.stream().limit(MOST).map(Exhaustion::told).toList()) + ".");
            details.add("To free the first, type: " + holders.get(0).name() + " = null");
        }
        details.add("For more memory start with NUDGE_JAVA_OPTIONS=-Xmx" + Math.max(1, 2 * limit >> 30) + "g.");
        return Message.error(
                "OutOfMemoryError",
                "The memory is full. This session may take " + megabytes(limit) + ", and the snippet wanted more.",
                excerpt,
                details);
    }

    private static String told(Holder holder) {
        return holder.name() + " (" + holder.type() + ", about " + megabytes(holder.bytes()) + ")";
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%,d MB", Math.max(1, bytes / MEGABYTE));
    }

    /** Calls go too deep. */
    static Message stack(Excerpt excerpt, List<String> frames) {
        return Message.error(
                "StackOverflowError",
                "Calls go deeper than the stack has room for: something calls itself without an end.",
                excerpt,
                frames);
    }

    /** The source itself is too deep for the compiler. */
    static Message nesting(Excerpt excerpt) {
        return Message.error(
                "",
                "This is nested too deeply for the compiler. Divide it into several statements.",
                excerpt,
                List.of());
    }

    /** Does what {@code l = null} asks for where there is no room to compile it; whether it was that. */
    boolean frees(String text) {
        var matcher = TO_NULL.matcher(text);
        return matcher.matches() && variables.clear(matcher.group(1));
    }
}
