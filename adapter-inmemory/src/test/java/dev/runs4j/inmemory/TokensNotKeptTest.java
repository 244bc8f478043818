package dev.runs4j.inmemory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.Capability;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.Run;
import dev.runs4j.ports.error.ConcurrentChangeException;
import org.junit.jupiter.api.Test;

class TokensNotKeptTest {

    @Test
    void withoutTheCapabilityATokenMayBeUsedTwice() {
        Backstage stage = Backstage.open(builder -> builder.without(Capability.FIND_BY_TOKEN));
        CreateRun command = Backstage.on(stage.thread("Coat?")).token("t1").build();
        Run first = stage.settled(stage.runs().create(command).value().ref());
        assertThat(first.status().isTerminal()).isTrue();

        assertThat(stage.runs().create(command).value().id()).isEqualTo("run_0002");
    }

    @Test
    void withTheCapabilityATokenIsUsedOnce() {
        Backstage stage = Backstage.open();
        CreateRun command = Backstage.on(stage.thread("Coat?")).token("t1").build();
        Run first = stage.settled(stage.runs().create(command).value().ref());
        assertThat(first.status().isTerminal()).isTrue();

        assertThatThrownBy(() -> stage.runs().create(command)).isInstanceOf(ConcurrentChangeException.class);
    }

    @Test
    void scriptsSeeTheTokenAllTheSame() {
        Backstage stage = Backstage.open(
                        builder -> builder.without(Capability.FIND_BY_TOKEN).instant())
                .play(Script.answers(outputs -> outputs.request().token().orElse("none")));
        CreateRun command = Backstage.on(stage.thread("Coat?")).token("t1").build();

        stage.runs().create(command);

        assertThat(stage.messages()
                        .listAll(command.threadId())
                        .iterator()
                        .next()
                        .text())
                .isEqualTo("t1");
    }
}
