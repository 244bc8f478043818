package dev.runs4j.json.property;

import static dev.runs4j.json.property.Form.JSON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.runs4j.domain.command.Command;
import dev.runs4j.json.generate.Footprints;
import dev.runs4j.json.generate.Generator;
import dev.runs4j.json.generate.Opaque;
import dev.runs4j.json.generate.Realm;
import dev.runs4j.ports.error.InvalidRequestException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Parts of a command may have been read from a server, with members that a request cannot carry. */
class RequestExtrasTest {

    private static final int SEEDS = 1_000;

    @Test
    void aCommandIsRefusedIfAndOnlyIfItHasExtras() {
        List<Boolean> refused = new ArrayList<>();
        Seeds.each(SEEDS, "command", seed -> {
            Command command = new Generator(Realm.WILD, seed).command();
            refused.add(Footprints.haveExtras(command));
            if (Footprints.haveExtras(command)) {
                assertThatThrownBy(() -> JSON.writeRequest(command))
                        .isInstanceOfSatisfying(InvalidRequestException.class, RequestExtrasTest::assertNamesExtras);
            } else {
                assertThat(JSON.writeRequest(command)).startsWith("{");
            }
        });

        assertThat(refused).contains(true, false);
    }

    private static void assertNamesExtras(InvalidRequestException refusal) {
        assertThat(refusal.violations())
                .isNotEmpty()
                .allSatisfy(violation -> assertThat(violation.path()).contains(Opaque.EXTRA));
    }
}
