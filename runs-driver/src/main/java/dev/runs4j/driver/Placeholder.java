package dev.runs4j.driver;

/** Keeps the exported package from being empty; goes with the first real type. */
public final class Placeholder {
    private Placeholder() {}
}
