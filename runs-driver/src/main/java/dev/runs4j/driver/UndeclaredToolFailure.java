package dev.runs4j.driver;

/** A tool threw what no tool can declare. */
final class UndeclaredToolFailure extends Error {

    private static final long serialVersionUID = 1L;

    UndeclaredToolFailure(Throwable thrown) {
        super("A tool threw what it cannot declare: " + thrown.getClass().getName(), thrown);
    }
}
