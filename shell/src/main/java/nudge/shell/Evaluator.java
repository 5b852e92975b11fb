package nudge.shell;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.ExpressionSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.Snippet.SubKind;
import jdk.jshell.SnippetEvent;
import jdk.jshell.VarSnippet;
import nudge.shell.Result.Outcome;
import nudge.shell.Result.Shape;

/** Takes a source apart, evaluates its snippets in order, and says what came of it. Used by one thread at a time. */
final class Evaluator {
    private static final String INTERRUPTED = "Interrupted.";
    private static final String LEFT_BEHIND =
            " The snippet does not stop at once: it is left behind on a thread of its own and goes on being stopped.";

    private final JShell shell;
    private final SnippetControl control;
    private final SnippetOutput output;
    private final InstantSource clock;

    /** Made before there is no memory for it. */
    private final Result full = failed(Message.error(
            "OutOfMemoryError",
            "The memory is full, and too little is left to say who holds it. Set large variables to null: l = null",
            Excerpt.NONE,
            List.of()));

    private final BooleanSupplier interrupted;
    private final CompileErrors compileErrors;
    private final RuntimeErrors runtimeErrors;
    private final Frames frames = new Frames();
    private final Variables variables;
    private final Exhaustion exhaustion;

    /** @param interrupted whether a person asked to stop what is evaluated now */
    Evaluator(Startup startup, ShellOptions options, BooleanSupplier interrupted) {
        this.shell = startup.shell();
        this.control = startup.control();
        this.output = options.output();
        this.clock = options.clock();
        this.interrupted = interrupted;
        this.compileErrors = new CompileErrors(shell, startup.ours());
        this.variables = new Variables(shell, control);
        this.exhaustion = new Exhaustion(variables);
        this.runtimeErrors = new RuntimeErrors(shell, frames, exhaustion);
    }

    Result evaluate(Source source, SnippetListener listener) {
        var printed = new CellOutput(source, output);
        control.open(printed);
        try {
            boolean freed = !control.hasRoom() && exhaustion.frees(source.text());
            return freed ? Result.nothing() : sequence(listener, printed).evaluate(source);
        } catch (OutOfMemoryError e) {
            control.makeRoom();
            return full;
        } finally {
            printed.end();
        }
    }

    private Sequence sequence(SnippetListener listener, CellOutput printed) {
        return new Sequence(this::evaluate, shell::sourceCodeAnalysis, control, listener, printed, clock);
    }

    private Result evaluate(Source source, Piece piece) {
        control.begin();
        if (interrupted.getAsBoolean()) {
            return interrupted();
        }
        boolean hasRoom = control.hasRoom();
        if (!hasRoom && exhaustion.frees(piece.text())) {
            return Result.nothing();
        }
        try {
            return compiled(source, piece);
        } catch (RuntimeException | VirtualMachineError e) {
            if (Ballast.isOutOfMemory(e)) {
                control.makeRoom();
                boolean canHelp = hasRoom && control.last().isEmpty();
                return canHelp ? evaluate(source, piece) : failed(exhaustion.memory(whole(source, piece)));
            }
            return failed(
                    Ballast.isCausedBy(e, StackOverflowError.class)
                            ? Exhaustion.nesting(whole(source, piece))
                            : Message.error("", "JShell cannot evaluate this: " + e, whole(source, piece), List.of()));
        }
    }

    private static Result failed(Message message) {
        return Result.failed(Outcome.RUNTIME_ERROR, List.of(message));
    }

    private static Excerpt whole(Source source, Piece piece) {
        return Excerpt.of(source, piece.offset(), piece.offset() + piece.text().length());
    }

    private Result compiled(Source source, Piece piece) {
        var events = shell.eval(piece.text());
        if (events.isEmpty()) {
            return Result.nothing();
        }
        var event = events.get(0);
        frames.place(event.snippet().id(), source, piece);
        if (interrupted.getAsBoolean()) {
            return interrupted();
        }
        var exit = control.last().map(Invocation::exitCode).orElseGet(OptionalInt::empty);
        if (exit.isPresent()) {
            return Result.exit(exit.getAsInt());
        }
        if (event.status() == Snippet.Status.REJECTED) {
            return Result.failed(Outcome.COMPILE_ERROR, compileErrors.of(event.snippet(), source, piece));
        }
        if (event.exception() != null) {
            var thrown = control.last().map(Invocation::failure).orElse(null);
            return failed(runtimeErrors.of(event.exception(), thrown, whole(source, piece)));
        }
        var messages = new ArrayList<>(notes(event));
        events.stream().skip(1).flatMap(each -> emptied(each).stream()).forEach(messages::add);
        return value(event).with(messages);
    }

    private Result interrupted() {
        boolean leftBehind = control.last().map(Invocation::wasAbandoned).orElse(false);
        var text = leftBehind ? INTERRUPTED + LEFT_BEHIND : INTERRUPTED;
        return Result.failed(Outcome.INTERRUPTED, List.of(Message.error("", text, Excerpt.NONE, List.of())));
    }

    private Result value(SnippetEvent event) {
        var snippet = event.snippet();
        var value = control.last().map(Invocation::value).orElse(null);
        if (snippet instanceof VarSnippet variable) {
            boolean temporary = variable.subKind() == SubKind.TEMP_VAR_EXPRESSION_SUBKIND;
            boolean initialised = temporary || variable.subKind() == SubKind.VAR_DECLARATION_WITH_INITIALIZER_SUBKIND;
            return initialised && control.last().isPresent()
                    ? Result.of(
                            temporary ? Shape.EXPRESSION : Shape.ASSIGNMENT,
                            value,
                            variable.typeName(),
                            variable.name())
                    : Result.nothing();
        }
        if (snippet instanceof ExpressionSnippet expression) {
            var shape = expression.subKind() == SubKind.ASSIGNMENT_SUBKIND ? Shape.ASSIGNMENT : Shape.EXPRESSION;
            return Result.of(shape, value, expression.typeName(), expression.name());
        }
        return Result.nothing();
    }

    /** A variable whose type was defined anew holds nothing any more. */
    private Optional<Message> emptied(SnippetEvent event) {
        return event.snippet() instanceof VarSnippet variable
                        && event.previousStatus() == Snippet.Status.VALID
                        && event.status() == Snippet.Status.VALID
                        && variables.value(variable).isEmpty()
                ? Optional.of(Message.note("'" + variable.name() + "' is null from now on: its type "
                        + variable.typeName() + " was defined anew."))
                : Optional.empty();
    }

    private List<Message> notes(SnippetEvent event) {
        boolean recoverable = event.status() == Snippet.Status.RECOVERABLE_DEFINED
                || event.status() == Snippet.Status.RECOVERABLE_NOT_DEFINED;
        return recoverable && event.snippet() instanceof DeclarationSnippet definition
                ? List.of(runtimeErrors.kept(definition))
                : List.of();
    }
}
