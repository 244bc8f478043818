package dev.runs4j.emulator;

import java.util.List;

/**
 * A script file has mistakes. The message has a line for each: the file, line and column from 1, the member's path, what is allowed there
 * and what was found.
 */
public final class ScriptFileException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    ScriptFileException(List<String> mistakes) {
        super(String.join("\n", mistakes));
    }

    /** {@return the mistakes, one line for each, in the order of the file} */
    public List<String> mistakes() {
        return String.valueOf(getMessage()).lines().toList();
    }
}
