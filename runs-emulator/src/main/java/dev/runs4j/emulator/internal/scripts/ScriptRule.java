package dev.runs4j.emulator.internal.scripts;

import dev.runs4j.inmemory.RunRequest;
import dev.runs4j.inmemory.Script;
import java.util.function.Predicate;

/**
 * A rule of a file.
 *
 * @param name unique in the file
 * @param when for which runs
 * @param script what they do
 * @param approvals whether they ask for approvals
 */
public record ScriptRule(String name, Predicate<RunRequest> when, Script script, boolean approvals) {}
