package dev.runs4j.driver.internal.core;

/**
 * Draws a number for a wait out of what is known of a run, so that two drives that began together do not look at their runs together, and the same
 * drive waits the same time when it is played again.
 */
public final class Lots {

    // The offset and the prime of the 64-bit FNV-1a hash.
    private static final long OFFSET = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;

    private Lots() {}

    /**
     * {@return a number that looks like one drawn by chance}
     *
     * @param threadId the run's thread; empty where it is not known
     * @param name the run's id, or what else names it
     * @param number which wait of the drive
     */
    public static long of(String threadId, String name, int number) {
        long hash = OFFSET;
        String text = threadId + '/' + name + '/' + number;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
        }
        // The latest characters have hardly reached the upper bits.
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        return hash ^ (hash >>> 33);
    }
}
