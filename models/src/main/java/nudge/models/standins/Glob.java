package nudge.models.standins;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A pattern for names: {@code *} stands for any characters, {@code ?} for one.
 *
 * @param text as it was written
 */
record Glob(String text, Pattern pattern) {
    static final Glob ANY = of("*");

    static Glob of(String text) {
        var pattern = text.chars()
                .mapToObj(c -> c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(Character.toString(c)))
                .collect(Collectors.joining());
        return new Glob(text, Pattern.compile(pattern, Pattern.DOTALL));
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
