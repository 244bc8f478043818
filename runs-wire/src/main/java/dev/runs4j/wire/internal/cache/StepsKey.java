package dev.runs4j.wire.internal.cache;

import dev.runs4j.domain.command.Include;
import dev.runs4j.domain.command.PageRequest;
import java.util.Set;

/** Which page of a run's steps. */
record StepsKey(PageRequest page, Set<Include> include) {

    StepsKey {
        include = Set.copyOf(include);
    }
}
