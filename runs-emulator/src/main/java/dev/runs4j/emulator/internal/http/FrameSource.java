package dev.runs4j.emulator.internal.http;

/** Where the events of a stream come from. One thread pulls; any thread may close. */
public interface FrameSource extends AutoCloseable {

    /** What a pull gave. */
    enum Pull {
        /** An event, which has become a frame. */
        FRAME,
        /** No event has come yet. */
        NOTHING_YET,
        /** There will be none any more. */
        END
    }

    /**
     * Takes the next event into the frames. Throws what the protocol throws when the stream breaks.
     *
     * @param frames where it goes
     * @param wait whether to wait for it; a wait may end without one all the same
     */
    Pull next(Frames frames, boolean wait);

    /** Ends the stream, also one that is waited for. */
    @Override
    void close();
}
