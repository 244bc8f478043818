/**
 * What a model may use and how it asked for it: tool definitions, the resources behind them, tool choice, response format, and tool calls.
 *
 * <p>Every union here is sealed and has a member for what this version does not recognise, which keeps the type and the whole JSON text.
 * Members may be added to a union in a minor version, so a switch over one needs a default branch. All types are immutable.
 */
@NullMarked
package dev.runs4j.domain.tool;

import org.jspecify.annotations.NullMarked;
