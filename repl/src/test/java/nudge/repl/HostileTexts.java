package nudge.repl;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a model or a file could write to drive a terminal, to hide, or to break out of a page; by what it would do. */
final class HostileTexts {
    private static final String ESC = "\u001b";

    private HostileTexts() {}

    static Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        sequences(all);
        controls(all);
        hidden(all);
        broad(all);
        pages(all);
        return all;
    }

    private static void sequences(Map<String, String> all) {
        all.put("title and icon", ESC + "]0;owned\u0007");
        all.put("title, ended by ST", ESC + "]2;owned" + ESC + "\\");
        all.put("title never ended", ESC + "]2;owned");
        all.put("title reported back", ESC + "[21t");
        all.put("clear screen", ESC + "[2J" + ESC + "[H");
        all.put("clear what scrolled away", ESC + "[3J");
        all.put("reset", ESC + "c");
        all.put("soft reset", ESC + "[!p");
        all.put("cursor up", ESC + "[5A" + ESC + "[2K");
        all.put("cursor home", ESC + "[1;1Howned");
        all.put("cursor kept and set back", ESC + "7" + ESC + "[1;1H" + ESC + "8");
        all.put("cursor hidden", ESC + "[?25l");
        all.put("scroll region", ESC + "[2;3r");
        all.put("rows deleted", ESC + "[9M" + ESC + "[9L");
        all.put("reverse index", ESC + "M" + ESC + "M");
        all.put("link", ESC + "]8;;http://example.org" + ESC + "\\here" + ESC + "]8;;" + ESC + "\\");
        all.put("clipboard set", ESC + "]52;c;b3duZWQ=\u0007");
        all.put("clipboard asked", ESC + "]52;c;?\u0007");
        all.put("palette", ESC + "]4;1;rgb:00/00/00\u0007");
        all.put("folder told", ESC + "]7;file:///tmp\u0007");
        all.put("notification", ESC + "]9;owned\u0007");
        all.put("picture", ESC + "]1337;File=inline=1:AAAA\u0007");
        all.put("DCS", ESC + "Pq#0;2;0;0;0" + ESC + "\\");
        all.put("DECRQSS", ESC + "P$qm" + ESC + "\\");
        all.put("tmux pass-through", ESC + "Ptmux;" + ESC + ESC + "]0;x\u0007" + ESC + "\\");
        all.put("APC", ESC + "_Gf=100;AAAA" + ESC + "\\");
        all.put("PM", ESC + "^owned" + ESC + "\\");
        all.put("SOS", ESC + "Xowned" + ESC + "\\");
        all.put("8-bit CSI", "\u009b2J\u009b31m");
        all.put("8-bit OSC", "\u009d0;owned\u009c");
        all.put("8-bit DCS, SOS, PM, APC", "\u0090x\u009c\u0098x\u009c\u009ex\u009c\u009fx\u009c");
        all.put("8-bit line feeds", "a\u0084b\u0085c\u008dd");
        all.put("intermediates", ESC + "[ q" + ESC + "[4 q" + ESC + "[1\"q" + ESC + "[1$}");
        all.put("device attributes", ESC + "[c" + ESC + "[>c" + ESC + "[=c" + ESC + "Z");
        all.put("device status", ESC + "[5n" + ESC + "[6n" + ESC + "[?6n");
        all.put("answer-back", "\u0005");
        all.put("alternate screen", ESC + "[?1049h");
        all.put("pasted text", ESC + "[200~rm -rf\n" + ESC + "[201~");
        all.put("paste mode", ESC + "[?2004h");
        all.put("mouse", ESC + "[?1000h" + ESC + "[?1003h" + ESC + "[?1006h");
        all.put("focus", ESC + "[?1004h");
        all.put("line drawing", ESC + "(0qqq" + ESC + "(B");
        all.put("colours, invisible", ESC + "[8mhidden" + ESC + "[30;40m");
        all.put("sequence cut short", "text" + ESC);
        all.put("sequence that never ends", ESC + "[" + "1;".repeat(500));
    }

    private static void controls(Map<String, String> all) {
        all.put("bell", "ding\u0007\u0007");
        all.put("backspace", "safe\b\b\b\bowned");
        all.put("carriage return", "safe\rowned");
        all.put("carriage return and line feed", "a\r\nb\n\rc");
        all.put("tabs", "a\tb\t\tc" + "\t".repeat(30));
        all.put("vertical tab and form feed", "a\u000bb\fc");
        all.put("shifts", "\u000eowned\u000f");
        all.put("NUL", "a\0b");
        all.put("DEL", "a\u007fb");
        all.put("separators of files", "a\u001cb\u001dc\u001ed\u001fe");
        all.put("flow control", "\u0011\u0013\u001a\u0004\u0003");
    }

    private static void hidden(Map<String, String> all) {
        all.put("right-to-left override", "invoice\u202efdp.exe");
        all.put("embedding and pop", "\u202a\u202b\u202d a \u202c");
        all.put("isolates", "\u2066a\u2067b\u2068c\u2069");
        all.put("marks of direction", "a\u200eb\u200fc\u061cd");
        all.put("zero width", "a\u200bb\u200cc\u200dd\u2060e");
        all.put("byte order mark", "\ufeffa\ufeff");
        all.put("interlinear annotation", "\ufff9a\ufffab\ufffb");
        all.put("tags", "\udb40\udc01\udb40\udc41\udb40\udc42\udb40\udc7f");
        all.put("variation selectors", "a\ufe00b\ufe0fc\udb40\udd00\udb40\uddef");
        all.put("grapheme joiner", "a\u034fb");
        all.put("soft hyphen", "so\u00adft");
        all.put("line and paragraph separator", "a\u2028b\u2029c");
        all.put("Hangul fillers", "a\u115f\u1160b\u3164c\uffa0d");
        all.put("Mongolian and Khmer", "a\u180eb\u180bc\u17b4d\u17b5");
        all.put("shorthand and music", "\ud82f\udca0\ud834\udd73");
        all.put("private use", "\ue000\uf8ff\udbff\udffd");
        all.put("lone surrogates", "a\ud800b\udfffc\udc00\ud83d");
        all.put("no characters", "\uffff\ufdd0\ud83f\udffe");
        all.put("strange blanks", "a\u00a0b\u2003c\u3000d\u2800e");
        all.put("mathematical nothing", "f\u2061(x)\u2062y\u2063z\u2064w");
    }

    private static void broad(Map<String, String> all) {
        all.put("flood of marks", ("e" + "\u0301\u0336\u20dd".repeat(300)).repeat(5));
        all.put("marks alone", "\u0300".repeat(2000));
        all.put("one line of a million", "x".repeat(1_000_000));
        all.put("a million words", "ab ".repeat(350_000));
        all.put("many escapes", ESC.repeat(100_000));
        all.put("many lines", "\n".repeat(20_000) + "end");
        all.put("wide letters", "漢字かな交じり文".repeat(60));
        all.put("wide letters outside the first plane", "\ud840\udc00".repeat(200));
        all.put("families", "\ud83d\udc68\u200d\ud83d\udc69\u200d\ud83d\udc67".repeat(30));
        all.put("flags and skins", "\ud83c\udde9\ud83c\uddea\ud83d\udc4d\ud83c\udfff".repeat(30));
        all.put("keycaps and hearts", "1\ufe0f\u20e3 \u2764\ufe0f ".repeat(40));
        all.put("joined Jamo", "\u1112\u1161\u11ab".repeat(80));
        all.put("letters read from the right", "שלום مرحبا ".repeat(40));
        all.put("marks that take room", "\u0915\u093e\u0bcb\u0dcf".repeat(60));
    }

    private static void pages(Map<String, String> all) {
        all.put("script", "<script>alert(1)</script>");
        all.put("out of an attribute", "\"><img src=x onerror='alert(1)'>`");
        all.put("out of a comment", "--><style>*{}</style></pre></details>");
        all.put("entities", "&lt;b&gt;&#27;&#x202e;&amp;");
        all.put("link of a script", "<a href=\"javascript:alert(1)\">x</a>");
    }
}
