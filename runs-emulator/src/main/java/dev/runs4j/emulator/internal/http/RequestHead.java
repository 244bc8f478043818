package dev.runs4j.emulator.internal.http;

import dev.runs4j.emulator.internal.request.Query;
import org.eclipse.jetty.http.HttpFields;

/**
 * A request without its body.
 *
 * @param method the method, in capitals
 * @param path the path as it came, without the query
 * @param query its query
 * @param headers its headers
 */
public record RequestHead(String method, String path, Query query, HttpFields headers) {}
