package reactor.core.publisher;

import java.time.Duration;
import reactor.core.scheduler.Scheduler;

/** Stands in for the type of that name. */
public interface Mono<T> {

    /** {@return the same, with its work done there} */
    Mono<T> subscribeOn(Scheduler scheduler);

    /** {@return what it gives within this time} */
    T block(Duration timeout);
}
