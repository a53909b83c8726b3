package dev.tapedeck.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The Javadoc of every public hand-written type has {@code @since}. Generated types do not have it: they follow the
 * contract, whose version their source names.
 */
class SinceTest {
    private static final List<Path> SOURCES = List.of(Path.of("src/main/java"), Path.of("../runtime/src/main/java"));

    @Test
    void everyPublicTypeHasSince() throws IOException {
        List<String> missing = new ArrayList<>();
        int types = 0;
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, null, null, files.getJavaFileObjectsFromPaths(sourcesOfPublicPackages()));
            PublicTypes scanner = new PublicTypes(Trees.instance(task));
            for (CompilationUnitTree unit : task.parse()) {
                scanner.scan(unit, null);
            }
            missing.addAll(scanner.withoutSince);
            types = scanner.types;
        }

        assertThat(missing).isEmpty();
        assertThat(types).isGreaterThan(100);
    }

    private static List<Path> sourcesOfPublicPackages() throws IOException {
        List<Path> sources = new ArrayList<>();
        for (Path root : SOURCES) {
            try (Stream<Path> tree = Files.walk(root)) {
                tree.filter(file -> file.toString().endsWith(".java"))
                        .filter(file -> !root.relativize(file).startsWith("dev/tapedeck/internal"))
                        .forEach(sources::add);
            }
        }
        return sources;
    }

    /** Collects the types that user code can see: public types within public types. */
    private static final class PublicTypes extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final List<String> withoutSince = new ArrayList<>();
        private final Trees trees;
        private int types;

        PublicTypes(Trees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (!isPublic(type)) {
                return null;
            }
            types++;
            String comment =
                    Optional.ofNullable(trees.getDocComment(getCurrentPath())).orElse("");
            if (!comment.matches("(?sm).*^\\s*@since \\d+\\.\\d+\\.\\d+$.*")) {
                withoutSince.add(getCurrentPath().getCompilationUnit().getPackageName() + "." + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }

        /** A type in an interface is public even without the modifier. */
        private boolean isPublic(ClassTree type) {
            TreePath parent = getCurrentPath().getParentPath();
            return type.getModifiers().getFlags().contains(Modifier.PUBLIC)
                    || parent.getLeaf().getKind() == Tree.Kind.INTERFACE;
        }
    }
}
