package dev.tapedeck.build.facade;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The methods of a file, by position. */
final class EnclosingMethods {
    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    EnclosingMethods(JavacTask task, CompilationUnitTree unit) {
        this.unit = unit;
        this.positions = Trees.instance(task).getSourcePositions();
    }

    /** Returns the innermost method at a position, such as {@code Rooms.create}; its class if it is in none. */
    String at(long position) {
        String file = Path.of(unit.getSourceFile().toUri()).getFileName().toString();
        Finder finder = new Finder(position, file.replace(".java", ""));
        finder.scan(unit, null);
        return finder.name;
    }

    private final class Finder extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final long position;
        private String name;
        private String type = "";

        Finder(long position, String file) {
            this.position = position;
            this.name = file;
        }

        @Override
        public @Nullable Void visitClass(ClassTree node, @Nullable Void unused) {
            if (contains(node) && !node.getSimpleName().isEmpty()) {
                type += (type.isEmpty() ? "" : ".") + node.getSimpleName();
                name = type;
            }
            return super.visitClass(node, null);
        }

        @Override
        public @Nullable Void visitMethod(MethodTree node, @Nullable Void unused) {
            if (contains(node)) {
                name = type + "." + (node.getReturnType() == null ? "new" : node.getName());
            }
            return super.visitMethod(node, null);
        }

        private boolean contains(Tree tree) {
            return positions.getStartPosition(unit, tree) <= position
                    && position <= positions.getEndPosition(unit, tree);
        }
    }
}
