/** Properties of reading and writing that hold for every value, checked over many seeds. */
@NullMarked
package dev.runs4j.json.property;

import org.jspecify.annotations.NullMarked;
