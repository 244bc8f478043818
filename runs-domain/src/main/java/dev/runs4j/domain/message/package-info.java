/**
 * What a thread holds: messages as a server returns them with their content and annotations, and messages that a caller wants to add.
 *
 * <p>A text that is sent is plain; the same text comes back with its annotations, so reading ({@link
 * dev.runs4j.domain.message.MessageContent}) and writing ({@link dev.runs4j.domain.message.ContentPart}) have types of their own. Every
 * union that is read is sealed and has a member for what this version does not recognise, which keeps the type and the whole JSON text.
 * Members may be added to a union in a minor version, so a switch over one needs a default branch. All types are immutable.
 */
@NullMarked
package dev.runs4j.domain.message;

import org.jspecify.annotations.NullMarked;
