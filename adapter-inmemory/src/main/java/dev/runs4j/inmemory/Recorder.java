package dev.runs4j.inmemory;

import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;

/** Takes down what a run does: keeps the objects for readers, and the events for streams. */
interface Recorder {

    /** The run was created. */
    void created(Run run);

    /** The run has taken its status. */
    void changed(Run run);

    /** The step was created and is under way. */
    void created(RunStep step);

    /** The step has taken its status. */
    void changed(RunStep step);

    /** The step is different, but no event tells it whole. */
    void keep(RunStep step);

    /** The message was created and is being written. */
    void created(Message message);

    /** The message has taken its status. */
    void changed(Message message);

    /** Something was added to a step or a message. */
    void delta(RunEvent delta);

    /** A stream that follows the run has come to its end. */
    void done();

    /** A function of the script has thrown, so that the run fails. */
    void thrown(Throwable problem);

    /** Tells whether anybody will read events, so that deltas are worth making. */
    boolean wantsEvents();

    /** Gives the id of the next message of the thread. */
    String nextMessageId();
}
