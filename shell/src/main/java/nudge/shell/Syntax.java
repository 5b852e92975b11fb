package nudge.shell;

import com.sun.source.util.JavacTask;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Tells syntax from meaning: JShell calls {@code int = = 3;} complete, and an unknown name as erroneous as that. */
final class Syntax {
    private static final String EXPRESSION = "class A { Object a = %s\n; }";
    private static final String STATEMENT = "class A { void a() { %s\n; } }";
    private static final String MEMBER = "class A { %s\n }";

    private Syntax() {}

    /** Whether a snippet can be parsed as an expression, as a statement or as a member. */
    static boolean parses(String snippet) {
        boolean isEnded = snippet.endsWith(";") || snippet.endsWith("}");
        var likeliest = isEnded ? List.of(STATEMENT, MEMBER, EXPRESSION) : List.of(EXPRESSION, STATEMENT, MEMBER);
        return likeliest.stream().anyMatch(form -> isClean(form.replace("%s", snippet)));
    }

    private static boolean isClean(String text) {
        var problems = new DiagnosticCollector<JavaFileObject>();
        var compiler = ToolProvider.getSystemJavaCompiler();
        var task = (JavacTask) compiler.getTask(null, null, problems, List.of("-proc:none"), null, List.of(file(text)));
        try {
            task.parse();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return problems.getDiagnostics().isEmpty();
    }

    private static JavaFileObject file(String text) {
        return new SimpleJavaFileObject(URI.create("string:///A.java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return text;
            }
        };
    }
}
