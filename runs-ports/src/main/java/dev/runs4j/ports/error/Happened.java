package dev.runs4j.ports.error;

/** Whether a failed call changed anything at the backend. */
public enum Happened {
    /** Certainly not; the call may be made again. */
    NO,
    /** Perhaps; look before making it again. */
    UNKNOWN
}
