/**
 * Runs at Azure: {@link dev.runs4j.azure.AzureBackend#foundryClassic}, {@link dev.runs4j.azure.AzureBackend#azureOpenAiAssistants} and, for
 * discovery, the environment variables that {@link dev.runs4j.azure.AzureBackendProvider} names.
 */
@NullMarked
package dev.runs4j.azure;

import org.jspecify.annotations.NullMarked;
