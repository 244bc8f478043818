/**
 * Domain values out of JSON, token by token and without a tree. Not exported.
 *
 * <p>The rules are the same for every object. Absent and null mean the same. A member that the domain does not model, and a modelled one
 * whose value has an unusable type, is kept among the extras of its object. The last of several members of one name counts. Only broken
 * JSON, a broken limit and an object without a usable id are errors.
 */
@NullMarked
package dev.runs4j.json.internal.read;

import org.jspecify.annotations.NullMarked;
