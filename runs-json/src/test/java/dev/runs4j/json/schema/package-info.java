/** What is written, held against the official schema 2.3.0. */
@NullMarked
package dev.runs4j.json.schema;

import org.jspecify.annotations.NullMarked;
