/** The rules of the ports, each held against this backend by at least one test that begins with the rule's id. */
@NullMarked
package dev.runs4j.inmemory.rules;

import org.jspecify.annotations.NullMarked;
