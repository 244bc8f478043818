package dev.runs4j.testkit.contract;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A system property that has another value for a while. */
final class SystemProperty {

    private SystemProperty() {}

    /** Sets a property, or clears it when the value is null, does the work, and puts back what was there; the answer is the work's. */
    static <T> T during(String name, @Nullable String value, Supplier<T> work) {
        String before = System.getProperty(name);
        set(name, value);
        try {
            return work.get();
        } finally {
            set(name, before);
        }
    }

    private static void set(String name, @Nullable String value) {
        if (value == null) {
            System.clearProperty(name);
        } else {
            System.setProperty(name, value);
        }
    }
}
