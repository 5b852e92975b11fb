package nudge.shell;

import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import jdk.jshell.JShell;
import jdk.jshell.MethodSnippet;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;

/**
 * A JShell with its imports made.
 *
 * @param problems import lines that failed, in words
 */
record Startup(JShell shell, SnippetControl control, KnownNames ours, List<Message> problems) {
    static Startup make(List<String> imports, Turns turns) {
        var control = new SnippetControl(new Ballast(), turns);
        var temporaries = new AtomicInteger();
        var shell = JShell.builder()
                .executionEngine(provider(control), Map.of())
                .tempVariableNameGenerator(() -> "$" + temporaries.incrementAndGet())
                .compilerOptions("-proc:none", "-g")
                .build();
        var problems = Imports.make(shell, imports).stream()
                .map(line -> Message.note("This session starts without '" + line
                        + "': it does not compile. Check that the module it names is on the class path."))
                .toList();
        return new Startup(shell, control, KnownNames.of(imports, Startup.class.getClassLoader()), problems);
    }

    /** So that the first real time is quick; leaves nothing behind. */
    void evaluateOnce() {
        shell.eval("1 + 1").forEach(event -> shell.drop(event.snippet()));
    }

    /** So that the first TAB is quick. */
    void completeOnce() {
        shell.sourceCodeAnalysis().completionSuggestions("Mat", 3, new int[1]);
    }

    /** The names that mean something now. */
    SessionWords words() {
        var own = new TreeSet<String>();
        shell.variables().map(VarSnippet::name).forEach(own::add);
        shell.methods().map(MethodSnippet::name).forEach(own::add);
        shell.types().map(TypeDeclSnippet::name).forEach(own::add);
        return new SessionWords(ours.names(), own);
    }

    private static ExecutionControlProvider provider(SnippetControl control) {
        return new ExecutionControlProvider() {
            @Override
            public String name() {
                return "nudge";
            }

            @Override
            public ExecutionControl generate(ExecutionEnv environment, Map<String, String> parameters) {
                return control;
            }
        };
    }
}
