package reactor.core.scheduler;

/** Stands in for the type of that name. */
public final class Schedulers {

    private static final Scheduler ELASTIC = new Scheduler() {};

    private Schedulers() {}

    /** {@return where work that blocks is done} */
    public static Scheduler boundedElastic() {
        return ELASTIC;
    }
}
