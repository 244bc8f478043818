package reactor.core.scheduler;

/** Stands in for the type of that name. */
public interface Scheduler {}
