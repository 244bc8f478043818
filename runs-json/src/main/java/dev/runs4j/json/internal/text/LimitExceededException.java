package dev.runs4j.json.internal.text;

import tools.jackson.core.exc.StreamConstraintsException;

/** A parser met more than a limit allows. The message tells the limit and the actual value, and nothing of the document. */
public final class LimitExceededException extends StreamConstraintsException {

    private static final long serialVersionUID = 1L;

    private final boolean isName;

    LimitExceededException(String told, boolean isName) {
        super(told);
        this.isName = isName;
    }

    /** {@return what the document has, and the limit; made to follow the word "has" or "with"} */
    public String told() {
        return getOriginalMessage();
    }

    /** {@return whether it is a member name that is too long, so that the parser still stands on the member before it} */
    public boolean isName() {
        return isName;
    }
}
