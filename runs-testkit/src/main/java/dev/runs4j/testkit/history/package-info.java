/**
 * What happened to runs as the code under test saw it: a {@link dev.runs4j.testkit.history.RunRecorder} stands between the code and its
 * backend and keeps a {@link dev.runs4j.testkit.history.RunHistory} for every run.
 */
@NullMarked
package dev.runs4j.testkit.history;

import org.jspecify.annotations.NullMarked;
