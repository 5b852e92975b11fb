package nudge.shell.deps;

import java.nio.file.Path;

/**
 * One jar or folder that was asked for.
 *
 * @param name coordinates, or the path as it was given
 * @param present the version of the same library that was there already and stays; empty where it is new
 */
record Addition(String name, Path file, String present) {
    boolean isNew() {
        return present.isEmpty();
    }

    /** What became of it. */
    String outcome() {
        if (isNew()) {
            return "added";
        }
        return name.endsWith(":" + present) ? "here already" : "not added: " + present + " is here already and stays";
    }
}
