package dev.runs4j.inmemory.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.ErrorCode;
import dev.runs4j.domain.Metadata;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.PageRequest;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageIncompleteReason;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.message.NewMessage;
import dev.runs4j.domain.message.Role;
import dev.runs4j.domain.run.Run;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.inmemory.Script;
import dev.runs4j.ports.CallOptions;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import dev.runs4j.ports.error.ThreadBusyException;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageRulesATest {

    private final RulesFixtureA rules = RulesFixtureA.playing(RulesFixtureA.ASKING);

    @ParameterizedTest
    @ValueSource(strings = {"Plain", "  spaces  ", "I\u0131\u0130i \ud83d\ude80\r\n\tend", "{\"a\":1}"})
    @DisplayName("M01 create adds a message at the end and sent text comes back unchanged")
    void addsAtTheEnd(String text) {
        String thread = rules.thread();

        Message added = rules.backend.messages().create(thread, NewMessage.user(text));

        assertThat(added.text()).isEqualTo(text);
        assertThat(added.role()).isEqualTo(Role.USER);
        assertThat(added.threadId()).isEqualTo(thread);
        assertThat(rules.backend.messages().get(thread, added.id())).isEqualTo(added);
        assertThat(rules.texts(thread)).containsExactly("Hi", text);
    }

    @ParameterizedTest(name = "after {0} ms")
    @ValueSource(longs = {0, 100, 500})
    @DisplayName("M02 a thread with an active run refuses messages and nothing is added")
    void refusesDuringARun(long millis) {
        Run active = rules.runAfter(millis);

        assertThatExceptionOfType(ThreadBusyException.class)
                .isThrownBy(() -> rules.backend.messages().create(active.threadId(), NewMessage.user("More")))
                .satisfies(refusal -> assertThat(refusal.threadId()).isEqualTo(active.threadId()))
                .satisfies(refusal -> assertThat(refusal.activeRunId()).contains(active.id()));

        assertThat(rules.texts(active.threadId())).containsExactly("Hi");
    }

    @Test
    @DisplayName("M03 list gives the messages of one thread, newest first")
    void listsNewestFirst() {
        String thread = rules.thread();
        String other = rules.thread();
        rules.backend.messages().create(thread, NewMessage.user("Two"));
        rules.backend.messages().create(other, NewMessage.user("Elsewhere"));

        assertThat(rules.backend.messages().listAll(thread))
                .extracting(Message::text)
                .containsExactly("Two", "Hi");
    }

    @Test
    @DisplayName("M03 with a run id list gives only what that run wrote")
    void listsOfOneRun() {
        Run first = rules.runAfter(500);
        rules.answer(first, "one");
        rules.pass(500);
        Run second = rules.run(first.threadId());
        rules.pass(500);
        rules.answer(second, "two");
        rules.pass(500);

        assertThat(list(first)).extracting(Message::text).containsExactly("Found one");
        assertThat(list(second)).extracting(Message::text).containsExactly("Found two");
        assertThat(rules.texts(first.threadId())).containsExactly("Hi", "Found one", "Found two");
    }

    private Iterable<Message> list(Run run) {
        return rules.backend.messages().listAll(run.threadId(), run.id(), PageRequest.FIRST, CallOptions.DEFAULT);
    }

    @Test
    @DisplayName("M04 an unknown thread or message is not found, by its kind and id")
    void namesWhatIsMissing() {
        String thread = rules.thread();
        String elsewhere = rules.messages(rules.thread()).get(0).id();

        missing(() -> rules.backend.messages().get("thread_none", elsewhere), Resource.THREAD, "thread_none");
        missing(
                () -> rules.backend.messages().create("thread_none", NewMessage.user("a")),
                Resource.THREAD,
                "thread_none");
        missing(
                () -> rules.backend.messages().listAll("thread_none").iterator().hasNext(),
                Resource.THREAD,
                "thread_none");
        missing(() -> rules.backend.messages().get(thread, elsewhere), Resource.MESSAGE, elsewhere);
        missing(() -> rules.backend.messages().delete(thread, elsewhere), Resource.MESSAGE, elsewhere);
        missing(
                () -> rules.backend.messages().modify(new ModifyMessage(thread, "msg_none", Metadata.EMPTY)),
                Resource.MESSAGE,
                "msg_none");
    }

    private static void missing(ThrowingCallable call, Resource kind, String id) {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(call)
                .satisfies(error -> assertThat(error.resource()).isEqualTo(kind))
                .satisfies(error -> assertThat(error.id()).isEqualTo(id));
    }

    @Test
    @DisplayName("M05 modify replaces the metadata and nothing else")
    void replacesMetadata() {
        String thread = rules.backend
                .threads()
                .create(NewMessage.builder(Role.USER)
                        .text("Hi")
                        .metadata(Metadata.of("old", "1"))
                        .build())
                .id();
        Message before = rules.messages(thread).get(0);
        rules.pass(1000);

        Message after =
                rules.backend.messages().modify(new ModifyMessage(thread, before.id(), Metadata.of("new", "2")));

        assertThat(before.metadata()).isEqualTo(Metadata.of("old", "1"));
        assertThat(after)
                .isEqualTo(before.toBuilder().metadata(Metadata.of("new", "2")).build());
        assertThat(rules.messages(thread)).containsExactly(after);
    }

    @Test
    @DisplayName("M06 delete removes the message and reading it afterwards finds none")
    void deletes() {
        String thread = rules.thread();
        Message second = rules.backend.messages().create(thread, NewMessage.user("Two"));

        assertThat(rules.backend.messages().delete(thread, second.id()).id()).isEqualTo(second.id());

        missing(() -> rules.backend.messages().get(thread, second.id()), Resource.MESSAGE, second.id());
        missing(() -> rules.backend.messages().delete(thread, second.id()), Resource.MESSAGE, second.id());
        assertThat(rules.texts(thread)).containsExactly("Hi");
    }

    @Test
    @DisplayName("M07 a message that a cancelled run was writing is incomplete")
    void breaksOffWhenCancelled() {
        RulesFixtureA writing = RulesFixtureA.playing(Script.answers("Half of this is written"));
        Run run = writing.runAfter(450);
        writing.backend.runs().cancel(run.ref());
        writing.pass(100);

        Message broken = incomplete(writing, run, MessageIncompleteReason.RUN_CANCELLED);
        assertThat("Half of this is written").startsWith(broken.text()).isNotEqualTo(broken.text());
    }

    @Test
    @DisplayName("M07 a message that a failed run was writing is incomplete")
    void breaksOffWhenFailed() {
        RulesFixtureA writing = RulesFixtureA.playing(Script.writes("Half").fails(ErrorCode.SERVER_ERROR, "Broken"));

        assertThat(incomplete(writing, writing.runAfter(1000), MessageIncompleteReason.RUN_FAILED)
                        .text())
                .isEqualTo("Half");
    }

    @Test
    @DisplayName("M07 a message that an expired run was writing is incomplete")
    void breaksOffWhenExpired() {
        RulesFixtureA writing = RulesFixtureA.with(InMemoryBackend.builder()
                .expiry(Duration.ofMillis(450))
                .script("only", Script.answers("Half of this is written")));

        incomplete(writing, writing.runAfter(1000), MessageIncompleteReason.RUN_EXPIRED);
    }

    private static Message incomplete(RulesFixtureA rules, Run run, MessageIncompleteReason reason) {
        Message message = rules.messages(run.threadId()).get(1);
        assertThat(message.status()).contains(MessageStatus.INCOMPLETE);
        assertThat(message.incompleteDetails().flatMap(details -> details.reason()))
                .contains(reason);
        assertThat(message.runId()).contains(run.id());
        assertThat(message.completedAt()).isEmpty();
        return message;
    }
}
