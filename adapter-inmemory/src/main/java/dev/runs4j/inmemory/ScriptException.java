package dev.runs4j.inmemory;

import org.jspecify.annotations.Nullable;

/**
 * The scripts of a test do not fit what it does: no script matches a run, or the one that matches is exhausted, or its condition throws.
 * Nothing was created. Not an error that a backend may raise, so that no caller under test handles it by accident.
 */
public final class ScriptException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    ScriptException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
