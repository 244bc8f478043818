package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.runs4j.domain.command.CreateThread;
import org.junit.jupiter.api.Test;

class DeletedThreadTest {

    private final Ids ids = new Ids("");
    private final ThreadStore store = new ThreadStore(ids, 4);
    private final ThreadMaker maker = new ThreadMaker(ids, store);

    @Test
    void takesNoPlaceAmongTheMostRecentOnes() {
        ThreadState kept = added();
        ThreadState deleted = added();

        store.delete(deleted);
        added();

        assertThat(deleted.isRecent()).isFalse();
        assertThat(kept.isRecent()).isTrue();
    }

    @Test
    void leavesTheOthersTheirOrder() {
        ThreadState deleted = added();
        ThreadState oldest = added();

        store.delete(deleted);
        ThreadState newer = added();
        ThreadState newest = added();

        assertThat(oldest.isRecent()).isFalse();
        assertThat(newer.isRecent()).isTrue();
        assertThat(newest.isRecent()).isTrue();
    }

    private ThreadState added() {
        ThreadState thread = maker.make(CreateThread.EMPTY, Backstage.START);
        store.add(thread);
        return thread;
    }
}
