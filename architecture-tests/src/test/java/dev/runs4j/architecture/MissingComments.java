package dev.runs4j.architecture;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Finds public and protected elements without a Javadoc comment, and components of records without words, by reading the sources. */
final class MissingComments extends TreePathScanner<Void, DocTrees> {

    private final List<String> missing = new ArrayList<>();

    List<String> in(List<Path> files) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            DocTrees trees = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                scan(unit, trees);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return missing;
    }

    @Override
    public Void visitClass(ClassTree type, DocTrees trees) {
        if (!seen(type.getModifiers())) {
            return null;
        }
        check(type.getSimpleName().toString(), trees);
        if (type.getKind() == Tree.Kind.RECORD) {
            checkComponents(type, trees);
        }
        return super.visitClass(type, trees);
    }

    @Override
    public Void visitMethod(MethodTree method, DocTrees trees) {
        boolean inherits = method.getModifiers().getAnnotations().stream()
                .anyMatch(
                        annotation -> annotation.getAnnotationType().toString().equals("Override"));
        if (seen(method.getModifiers()) && !inherits && written(method)) {
            check(owner() + "." + method.getName(), trees);
        }
        return null;
    }

    @Override
    public Void visitVariable(VariableTree field, DocTrees trees) {
        if (seen(field.getModifiers())) {
            check(owner() + "." + field.getName(), trees);
        }
        return null;
    }

    /** The comment of a record speaks of its components in its tags. */
    private void checkComponents(ClassTree type, DocTrees trees) {
        DocCommentTree comment = trees.getDocCommentTree(getCurrentPath());
        Set<String> described = new HashSet<>();
        if (comment != null) {
            for (DocTree tag : comment.getBlockTags()) {
                if (tag instanceof ParamTree param && !param.isTypeParameter()) {
                    described.add(param.getName().toString());
                }
            }
        }
        for (Tree member : type.getMembers()) {
            if (member instanceof VariableTree component
                    && !component.getModifiers().getFlags().contains(Modifier.STATIC)
                    && !described.contains(component.getName().toString())) {
                missing.add(type.getSimpleName() + "(" + component.getName() + ")");
            }
        }
    }

    private void check(String name, DocTrees trees) {
        if (trees.getDocComment(getCurrentPath()) == null) {
            missing.add(name);
        }
    }

    private String owner() {
        TreePath parent = getCurrentPath().getParentPath();
        return ((ClassTree) parent.getLeaf()).getSimpleName().toString();
    }

    /** The parser adds a constructor that nobody wrote; it stands where its class begins. */
    private boolean written(MethodTree method) {
        Tree parent = getCurrentPath().getParentPath().getLeaf();
        return parent.getKind() != Tree.Kind.ENUM || !method.getName().contentEquals("<init>");
    }

    /** Members of an interface are public without a word. */
    private boolean seen(ModifiersTree modifiers) {
        Set<Modifier> flags = modifiers.getFlags();
        TreePath parent = getCurrentPath().getParentPath();
        boolean inInterface = parent != null
                && parent.getLeaf() instanceof ClassTree type
                && (type.getKind() == Tree.Kind.INTERFACE || type.getKind() == Tree.Kind.ANNOTATION_TYPE)
                && !flags.contains(Modifier.PRIVATE);
        return inInterface || flags.contains(Modifier.PUBLIC) || flags.contains(Modifier.PROTECTED);
    }
}
