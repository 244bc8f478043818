package example.files;

/**
 * What runs do: the program behind the backend. It is asked again and again while a run is in progress, one beat of the backend's clock after
 * the other, and says each time what the run does next.
 *
 * <p>It is called on the thread of whoever looks at the run, and may be called for several runs at once. It must not call the backend. What it
 * throws fails the run.
 */
@FunctionalInterface
public interface Worker {

    /** {@return what the run does next} */
    Reply next(Task task);
}
