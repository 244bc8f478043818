/** Whole bodies as servers send them, written by hand, and the exact values that they read as. */
@NullMarked
package dev.runs4j.json.body;

import org.jspecify.annotations.NullMarked;
