package dev.runs4j.testkit.arch;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a class shows to those who call or extend it. */
public final class Signatures {

    private Signatures() {}

    /**
     * A condition for rules about public classes: no public or protected part names a hidden type, be it as parent, field, parameter, result,
     * exception or type argument.
     *
     * @param what the hidden types in words, for the rule's text
     * @param hidden which types those are
     */
    public static ArchCondition<JavaClass> notShow(String what, Predicate<JavaClass> hidden) {
        return new NotShow(what, hidden);
    }

    private static final class NotShow extends ArchCondition<JavaClass> {

        private final Predicate<JavaClass> hidden;

        NotShow(String what, Predicate<JavaClass> hidden) {
            super("not show " + what);
            this.hidden = hidden;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            Stream<JavaClass> parents =
                    Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream());
            parents.filter(hidden).forEach(parent -> found(type, "extends " + parent.getName(), events));
            for (JavaField field : type.getFields()) {
                if (visible(field.getModifiers())
                        && field.getAllInvolvedRawTypes().stream().anyMatch(hidden)) {
                    found(type, field.getFullName(), events);
                }
            }
            for (JavaCodeUnit unit : type.getCodeUnits()) {
                if (visible(unit.getModifiers())
                        && unit.getAllInvolvedRawTypes().stream().anyMatch(hidden)) {
                    found(type, unit.getFullName(), events);
                }
            }
        }

        private static boolean visible(Set<JavaModifier> modifiers) {
            return (modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED))
                    && !modifiers.contains(JavaModifier.SYNTHETIC);
        }

        private static void found(JavaClass type, String where, ConditionEvents events) {
            events.add(SimpleConditionEvent.violated(type, where + " shows it"));
        }
    }
}
