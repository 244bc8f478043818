/** As much of Reactor's types as the bridge on the first page needs, so that it is compiled without that library. */
@NullMarked
package reactor.core.scheduler;

import org.jspecify.annotations.NullMarked;
