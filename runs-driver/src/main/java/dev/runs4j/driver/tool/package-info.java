/** What a driver has to know of tools beside what they do: what may be repeated, and what becomes of a drive where a call goes wrong. */
@NullMarked
package dev.runs4j.driver.tool;

import org.jspecify.annotations.NullMarked;
