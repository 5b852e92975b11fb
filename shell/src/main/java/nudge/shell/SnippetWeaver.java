package nudge.shell;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Rewrites snippet classes before they are loaded: calls that would end the process end the snippet, and each method and
 * each turn of a loop asks whether to go on, so that a snippet stops although it catches everything, on any JDK.
 */
final class SnippetWeaver {
    private static final int API = Opcodes.ASM9;
    private static final String CALLS = "nudge/shell/SnippetCalls";
    private static final Map<String, String> ENDS = Map.of(
            "java/lang/System.exit(I)V", "(I)V",
            "java/lang/Runtime.exit(I)V", "(Ljava/lang/Runtime;I)V",
            "java/lang/Runtime.halt(I)V", "(Ljava/lang/Runtime;I)V");

    private SnippetWeaver() {}

    /** The class as it is to be loaded; unchanged where its form is newer than what can be read here. */
    static byte[] woven(byte[] classFile) {
        try {
            var reader = new ClassReader(classFile);
            var writer = new ClassWriter(reader, 0);
            reader.accept(new Woven(writer), 0);
            return writer.toByteArray();
        } catch (IllegalArgumentException e) {
            return classFile;
        }
    }

    private static final class Woven extends ClassVisitor {
        private Woven(ClassVisitor next) {
            super(API, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            return new WovenMethod(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class WovenMethod extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        private WovenMethod(MethodVisitor next) {
            super(API, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            if (passed.contains(label)) {
                check();
            }
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean inInterface) {
            var ends = ENDS.get(owner + "." + name + descriptor);
            if (ends == null) {
                super.visitMethodInsn(opcode, owner, name, descriptor, inInterface);
            } else {
                super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, name, ends, false);
            }
        }

        /** A method reference such as {@code System::exit}. */
        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            var changed = arguments.clone();
            for (int i = 0; i < changed.length; i++) {
                changed[i] = changed[i] instanceof Handle handle ? changed(handle) : changed[i];
            }
            super.visitInvokeDynamicInsn(name, descriptor, bootstrap, changed);
        }

        private static Handle changed(Handle handle) {
            var ends = ENDS.get(handle.getOwner() + "." + handle.getName() + handle.getDesc());
            return ends == null ? handle : new Handle(Opcodes.H_INVOKESTATIC, CALLS, handle.getName(), ends, false);
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, CALLS, "check", "()V", false);
        }
    }
}
