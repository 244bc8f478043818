package dev.runs4j.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ThreadLineTest {

    private final FakeBackend backend = new FakeBackend();
    private final Waits waits = new Waits(backend);
    private final Instant soon = backend.clock.now().plus(Duration.ofSeconds(1));

    private ThreadLine.Place join() {
        return ThreadLine.join(backend, "thread_1");
    }

    @Test
    void the_first_has_its_turn_at_once_and_the_others_count_those_before_them() throws Exception {
        ThreadLine.Place first = join();
        ThreadLine.Place second = join();
        ThreadLine.Place third = join();

        assertThat(first.await(waits, soon)).isTrue();
        assertThat(first.ahead()).isZero();
        assertThat(second.ahead()).isEqualTo(1);
        assertThat(third.ahead()).isEqualTo(2);
        assertThat(backend.clock.now()).isEqualTo(FakeBackend.START);
    }

    @Test
    void whoever_is_not_first_waits_until_the_time_comes() throws Exception {
        join();

        assertThat(join().await(waits, soon)).isFalse();
        assertThat(backend.clock.now()).isEqualTo(soon);
    }

    @Test
    void the_next_one_comes_when_the_first_leaves() throws Exception {
        ThreadLine.Place first = join();
        ThreadLine.Place second = join();
        ThreadLine.Place third = join();

        first.leave();

        assertThat(second.await(waits, soon)).isTrue();
        assertThat(third.await(waits, soon)).isFalse();
    }

    @Test
    void whoever_leaves_from_the_middle_lets_nobody_pass_the_first() throws Exception {
        ThreadLine.Place first = join();
        ThreadLine.Place second = join();
        ThreadLine.Place third = join();

        second.leave();
        assertThat(third.await(waits, soon)).isFalse();
        first.leave();

        assertThat(third.await(waits, soon)).isTrue();
    }

    @Test
    void leaving_twice_lets_only_one_come() throws Exception {
        ThreadLine.Place first = join();
        ThreadLine.Place second = join();
        ThreadLine.Place third = join();

        first.leave();
        first.leave();

        assertThat(second.ahead()).isZero();
        assertThat(third.await(waits, soon)).isFalse();
    }

    @Test
    void nothing_is_kept_of_a_line_that_nobody_stands_in() {
        ThreadLine.Place first = join();
        ThreadLine.Place second = join();
        assertThat(ThreadLine.length(backend, "thread_1")).isEqualTo(2);

        second.leave();
        first.leave();

        assertThat(ThreadLine.length(backend, "thread_1")).isZero();
        assertThat(ThreadLine.lines(backend)).isZero();
    }

    @Test
    void another_thread_and_another_backend_have_lines_of_their_own() throws Exception {
        join();

        assertThat(ThreadLine.join(backend, "thread_2").await(waits, soon)).isTrue();
        assertThat(ThreadLine.join(new FakeBackend(), "thread_1").await(waits, soon))
                .isTrue();
    }

    @Test
    void an_interrupt_ends_the_wait() {
        join();
        ThreadLine.Place second = join();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> second.await(waits, soon));
    }
}
