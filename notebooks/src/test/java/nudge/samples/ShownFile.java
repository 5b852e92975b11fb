package nudge.samples;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A file that a page shows: a line that ends in {@code (path):}, a blank line, and a fenced block with the file's text. Of
 * Java files the package and the imports are left out.
 *
 * @param path from the repository's root
 * @param text between the fences
 * @param from index in the page of the first character of the text
 */
record ShownFile(String path, String text, int from) {
    private static final Pattern BLOCK =
            Pattern.compile("\\((\\S+)\\):\\R\\R```\\w*\\R(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final Pattern HEAD = Pattern.compile("\\A(?:(?:package|import) [^;]+;\\R|\\R)+");

    /** All files that the page shows, in order. */
    static List<ShownFile> in(String page) {
        var found = new ArrayList<ShownFile>();
        var matcher = BLOCK.matcher(page);
        while (matcher.find()) {
            found.add(new ShownFile(matcher.group(1), matcher.group(2), matcher.start(2)));
        }
        return found;
    }

    /** The page with what the files hold now. */
    static String updated(String page, Path root) throws IOException {
        var out = new StringBuilder(page);
        var found = in(page);
        for (int i = found.size() - 1; i >= 0; i--) {
            var shown = found.get(i);
            out.replace(shown.from(), shown.from() + shown.text().length(), shown.expected(root));
        }
        return out.toString();
    }

    /** What should stand between the fences. */
    String expected(Path root) throws IOException {
        var text = Files.readString(root.resolve(path)).replace("\r\n", "\n");
        return path.endsWith(".java") ? HEAD.matcher(text).replaceFirst("") : text;
    }
}
