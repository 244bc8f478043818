/**
 * Runs at OpenAI and at servers that speak its protocols: {@link dev.runs4j.openai.OpenAiBackend#builder()} and, for discovery, the
 * environment variables that {@link dev.runs4j.openai.OpenAiBackendProvider} names.
 */
@NullMarked
package dev.runs4j.openai;

import org.jspecify.annotations.NullMarked;
