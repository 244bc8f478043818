package dev.runs4j.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.runs4j.domain.run.RunRef;
import dev.runs4j.domain.tool.FunctionCall;
import dev.runs4j.driver.tool.ToolTraits;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ToolShopTest {

    private static final RunRef RUN = RunRef.of("thread", "run");
    private static final FunctionCall PAY = FunctionCall.of("a", "pay", "{\"demand\":\"1.1\"}");

    private final Mishaps mishaps = new Mishaps(new Dice(1));

    /** A shop of the first world in which paying has this memory. */
    private ToolShop shop(ToolKind.Memory memory) {
        for (long seed = 1; ; seed++) {
            ToolShop shop = new ToolShop(new Dice(seed), mishaps);
            if (shop.kind("pay").equals(new ToolKind(ToolTraits.WITH_EFFECTS.andReconciles(), memory))) {
                return shop;
            }
        }
    }

    @Test
    void every_kind_of_tool_occurs_with_every_memory() {
        Set<ToolKind> kinds = new HashSet<>();
        for (long seed = 1; seed <= 200; seed++) {
            ToolShop shop = new ToolShop(new Dice(seed), mishaps);
            ToolShop.NAMES.stream()
                    .filter(tool -> !tool.equals(ToolShop.UNKNOWN_TOOL))
                    .map(shop::kind)
                    .forEach(kinds::add);
        }

        assertThat(kinds).hasSize(16);
    }

    @Test
    void only_a_tool_that_can_be_asked_is_said_to_be_one() {
        for (long seed = 1; seed <= 50; seed++) {
            ToolKind kind = ToolKind.draw(new Dice(seed), ToolTraits.WITH_EFFECTS);

            assertThat(kind.traits().reconciles()).isEqualTo(kind.memory() != ToolKind.Memory.NONE);
        }
    }

    @Test
    void a_tool_that_broke_after_its_work_knows_what_it_did() {
        ToolShop shop = shop(ToolKind.Memory.KNOWS);

        shop.fail(RUN, PAY, true);

        assertThat(shop.reconcile(RUN, 1, PAY)).contains(ToolShop.output(ToolShop.Work.of(RUN, PAY)));
        assertThat(mishaps.hits()).isEmpty();
    }

    @Test
    void a_tool_that_broke_before_its_work_has_nothing_to_tell() {
        ToolShop shop = shop(ToolKind.Memory.KNOWS);

        shop.fail(RUN, PAY, false);

        assertThat(shop.reconcile(RUN, 1, PAY)).isEmpty();
        assertThat(shop.count(ToolShop.Work.of(RUN, PAY)).orElseThrow().failures)
                .isEqualTo(1);
    }

    @Test
    void a_tool_without_a_memory_knows_nothing_of_what_it_did() {
        ToolShop shop = shop(ToolKind.Memory.KNOWS_NOTHING);
        shop.finish(RUN, PAY);

        assertThat(shop.reconcile(RUN, 1, PAY)).isEmpty();
        assertThat(mishaps.hits(FaultPoint.RECONCILER_KNOWS_NOTHING)).isEqualTo(1);
    }

    @Test
    void a_tool_can_break_when_it_is_asked() {
        ToolShop shop = shop(ToolKind.Memory.THROWS);
        shop.finish(RUN, PAY);

        assertThatIllegalStateException().isThrownBy(() -> shop.reconcile(RUN, 1, PAY));
        assertThat(mishaps.hits(FaultPoint.RECONCILER_FAILS)).isEqualTo(1);
    }
}
