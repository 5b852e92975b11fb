package nudge.shell.docs;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import nudge.shell.docs.Doc.Kind;
import nudge.shell.docs.Doc.Parameter;

/** Reads what is public off parsed sources; types stay as they are written there. */
final class SourceDocs extends TreePathScanner<Void, Void> {
    private final DocTrees trees;
    private final List<Doc> docs = new ArrayList<>();
    private final List<String> types = new ArrayList<>();

    private SourceDocs(DocTrees trees) {
        this.trees = trees;
    }

    static List<Doc> of(JavacTask task) throws IOException {
        var reader = new SourceDocs(DocTrees.instance(task));
        for (var unit : task.parse()) {
            var packageName = Optional.ofNullable(unit.getPackageName()).map(Tree::toString);
            reader.types.clear();
            packageName.ifPresent(reader.types::add);
            reader.scan(new TreePath(unit), null);
        }
        return List.copyOf(reader.docs);
    }

    @Override
    public Void visitClass(ClassTree type, Void none) {
        boolean nested = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        if (type.getSimpleName().isEmpty() || !isPublic(type.getModifiers(), nested)) {
            return null;
        }
        types.add(type.getSimpleName().toString());
        var parents = Stream.concat(Stream.ofNullable(type.getExtendsClause()), type.getImplementsClause().stream())
                .map(Tree::toString)
                .toList();
        docs.add(new Doc(Kind.TYPE, owner(), "", List.of(), word(type), parents, comment(getCurrentPath())));
        super.visitClass(type, null);
        types.remove(types.size() - 1);
        return null;
    }

    private static String word(ClassTree type) {
        return switch (type.getKind()) {
            case INTERFACE -> "interface";
            case ENUM -> "enum";
            case RECORD -> "record";
            case ANNOTATION_TYPE -> "@interface";
            default -> "class";
        };
    }

    @Override
    public Void visitMethod(MethodTree method, Void none) {
        if (isPublic(method.getModifiers(), true) && !isCompact(method)) {
            boolean constructor = method.getReturnType() == null;
            docs.add(new Doc(
                    constructor ? Kind.CONSTRUCTOR : Kind.METHOD,
                    owner(),
                    constructor ? "" : method.getName().toString(),
                    method.getParameters().stream().map(SourceDocs::parameter).toList(),
                    constructor ? "" : returned(method),
                    List.of(),
                    comment(getCurrentPath())));
        }
        return null;
    }

    /** A compact constructor has nothing of its own to say. */
    private static boolean isCompact(MethodTree method) {
        return method.getReturnType() == null
                && method.getParameters().isEmpty()
                && !method.toString().contains("()");
    }

    private static String returned(MethodTree method) {
        var generic = method.getTypeParameters();
        var type = withoutAnnotations(String.valueOf(method.getReturnType()));
        return generic.isEmpty() ? type : "<" + generic + "> " + type;
    }

    private static Parameter parameter(VariableTree variable) {
        var written = withoutAnnotations(variable.toString()).replaceFirst("^final ", "");
        int blank = written.lastIndexOf(' ');
        return new Parameter(written.substring(0, blank), written.substring(blank + 1));
    }

    private static String withoutAnnotations(String written) {
        return written.replaceAll("@[\\w.]+(\\(\\))?\\s*", "").strip();
    }

    @Override
    public Void visitVariable(VariableTree variable, Void none) {
        if (!(getCurrentPath().getParentPath().getLeaf() instanceof ClassTree type)) {
            return null;
        }
        var flags = variable.getModifiers().getFlags();
        boolean component = type.getKind() == Tree.Kind.RECORD && !flags.contains(Modifier.STATIC);
        if (component) {
            var said = DocText.of(comment(getCurrentPath().getParentPath())).parameters();
            var name = variable.getName().toString();
            add(Kind.COMPONENT, variable, said.getOrDefault(name, ""));
        } else if (isPublic(variable.getModifiers(), true)) {
            add(Kind.FIELD, variable, comment(getCurrentPath()));
        }
        return null;
    }

    private void add(Kind kind, VariableTree variable, String comment) {
        var type = withoutAnnotations(String.valueOf(variable.getType()));
        docs.add(new Doc(kind, owner(), variable.getName().toString(), List.of(), type, List.of(), comment));
    }

    private String owner() {
        return String.join(".", types);
    }

    /** Members of interfaces are public without saying so. */
    private boolean isPublic(ModifiersTree modifiers, boolean member) {
        return modifiers.getFlags().contains(Modifier.PUBLIC)
                || member && isInInterface() && !modifiers.getFlags().contains(Modifier.PRIVATE);
    }

    private boolean isInInterface() {
        return Set.of(Tree.Kind.INTERFACE, Tree.Kind.ANNOTATION_TYPE)
                .contains(getCurrentPath().getParentPath().getLeaf().getKind());
    }

    private String comment(TreePath path) {
        return Optional.ofNullable(trees.getDocComment(path)).map(String::strip).orElse("");
    }
}
