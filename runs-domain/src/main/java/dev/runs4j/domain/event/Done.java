package dev.runs4j.domain.event;

/**
 * The end of a stream: the event {@code done}.
 *
 * <p>The stream has ended, the run need not have: a run that asks for tool outputs ends its stream as well.
 */
public record Done() implements RunEvent {

    @Override
    public String name() {
        return EventName.DONE;
    }
}
