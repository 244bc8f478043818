package dev.runs4j.examples.payment;

import static dev.runs4j.domain.message.NewMessage.userMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.ResumedDrive;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.UnknownOutcomeException;
import dev.runs4j.inmemory.InMemoryBackend;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaymentTest {

    private static final String ASSISTANT = InMemoryBackend.DEFAULT_ASSISTANT;

    private final InMemoryBackend backend = InMemoryBackend.builder().instant().build();
    private final InMemoryToolJournal journal = new InMemoryToolJournal();
    private final PlayBank bank = new PlayBank();
    private final String thread =
            backend.threads().create(userMessage("Please pay my bill")).id();

    @Test
    void a_desk_that_lives_pays_once() {
        RunEnding ending = new PaymentDesk(backend, journal, bank).settle(thread, ASSISTANT);

        assertThat(ending.answerText()).contains("pay said: paid 1 cents to payee");
        assertThat(bank.statement()).hasSize(1);
        assertThat(new PaymentDesk(backend, journal, bank).goOn()).isEmpty();
    }

    @Test
    void the_desk_after_one_that_died_finds_the_payment_and_pays_nothing_twice() {
        die(new DyingBank(bank));

        List<ResumedDrive> resumed = new PaymentDesk(backend, journal, bank).goOn();

        assertThat(resumed)
                .singleElement()
                .satisfies(drive -> assertThat(drive.ending().orElseThrow().answerText())
                        .contains("pay said: paid 1 cents to payee"));
        assertThat(bank.statement()).containsExactly("paid 1 cents to payee");
    }

    @Test
    void a_payment_that_the_bank_cannot_find_is_left_to_a_person() {
        Bank forgetful = new Forgetful(bank);
        die(new DyingBank(forgetful));

        List<ResumedDrive> resumed = new PaymentDesk(backend, journal, forgetful).goOn();

        assertThat(resumed)
                .singleElement()
                .satisfies(drive -> assertThat(drive.failure()).containsInstanceOf(UnknownOutcomeException.class));
        assertThat(bank.statement()).hasSize(1);
        assertThat(backend.runs().get(resumed.get(0).run()).value().status())
                .isIn(RunStatus.CANCELLING, RunStatus.CANCELLED);
    }

    @Test
    void the_page_shows_what_the_program_prints() throws IOException {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PaymentDay.play(new PrintStream(printed, true, StandardCharsets.UTF_8));

        assertThat(Files.readString(Path.of("..", "docs", "driving-runs.md")))
                .contains("```text\n" + printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n") + "```");
    }

    private void die(Bank deadly) {
        PaymentDesk desk = new PaymentDesk(backend, journal, deadly);
        assertThatExceptionOfType(DyingBank.Death.class).isThrownBy(() -> desk.settle(thread, ASSISTANT));
    }

    private record Forgetful(Bank bank) implements Bank {

        @Override
        public String transfer(String reference, Bill bill) {
            return bank.transfer(reference, bill);
        }

        @Override
        public Optional<String> find(String reference) {
            return Optional.empty();
        }
    }
}
