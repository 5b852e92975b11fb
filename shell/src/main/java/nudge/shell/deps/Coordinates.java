package nudge.shell.deps;

import java.util.List;
import java.util.regex.Pattern;
import nudge.data.UsageException;

/**
 * A library by its Maven name.
 *
 * @param version empty for the newest
 */
public record Coordinates(String group, String artifact, String version) {
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9_.-]+");

    /**
     * Reads {@code group:artifact} or {@code group:artifact:version}.
     *
     * @throws UsageException for anything else
     */
    public static Coordinates of(String text) {
        var parts = List.of(text.strip().split(":", -1));
        boolean right = (parts.size() == 2 || parts.size() == 3)
                && parts.stream().allMatch(part -> PART.matcher(part).matches());
        if (!right) {
            throw new UsageException("'" + text
                    + "' names no library. Write group:artifact:version, group:artifact for the newest, or a jar or folder:"
                    + " deps(\"lib/my.jar\").");
        }
        return new Coordinates(parts.get(0), parts.get(1), parts.size() == 3 ? parts.get(2) : "");
    }

    public Coordinates withVersion(String other) {
        return new Coordinates(group, artifact, other);
    }

    @Override
    public String toString() {
        return group + ":" + artifact + (version.isEmpty() ? "" : ":" + version);
    }
}
