package nudge.shell;

import java.util.Locale;

/** Whether what was typed can stand for a name: {@code bM} for {@code bbqMini}, {@code qif} for {@code Q_IF}. */
final class Humps {
    private Humps() {}

    /** How well it stands for the name: 0 as it begins, 1 but for the case, 2 by its humps; -1 not at all. */
    static int fit(String typed, String name) {
        if (name.startsWith(typed)) {
            return 0;
        }
        var small = typed.toLowerCase(Locale.ROOT);
        if (name.toLowerCase(Locale.ROOT).startsWith(small)
                || name.replace("_", "").toLowerCase(Locale.ROOT).startsWith(small)) {
            return 1;
        }
        return isHumps(typed, 0, name, 0) ? 2 : -1;
    }

    /** Each letter goes on in the same hump, or begins one further on; a small one may begin one of capitals only. */
    private static boolean isHumps(String typed, int at, String name, int from) {
        if (at == typed.length()) {
            return true;
        }
        for (int i = from; i < name.length(); i++) {
            boolean next = i == from && at > 0;
            if ((next || isStart(name, i)) && fits(typed.charAt(at), name.charAt(i), next, at == 0)) {
                if (isHumps(typed, at + 1, name, i + 1)) {
                    return true;
                }
            }
            if (at == 0) {
                return false;
            }
        }
        return false;
    }

    private static boolean fits(char typed, char written, boolean next, boolean first) {
        return typed == written
                || first && Character.toLowerCase(typed) == Character.toLowerCase(written)
                || !next && Character.isUpperCase(typed) && Character.toUpperCase(written) == typed;
    }

    private static boolean isStart(String name, int at) {
        char c = name.charAt(at);
        return at == 0
                || name.charAt(at - 1) == '_'
                || name.charAt(at - 1) == '-'
                || Character.isUpperCase(c) && !Character.isUpperCase(name.charAt(at - 1))
                || Character.isDigit(c) && !Character.isDigit(name.charAt(at - 1));
    }
}
