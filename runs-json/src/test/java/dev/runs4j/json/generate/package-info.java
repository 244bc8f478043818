/** Seeded generators of every domain value that has a JSON form, and a proof that they leave nothing out. */
@NullMarked
package dev.runs4j.json.generate;

import org.jspecify.annotations.NullMarked;
