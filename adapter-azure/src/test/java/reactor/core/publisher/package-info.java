/** As much of Reactor's types as the bridge on the first page needs, so that it is compiled without that library. */
@NullMarked
package reactor.core.publisher;

import org.jspecify.annotations.NullMarked;
