package dev.runs4j.driver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.runs4j.domain.command.ToolApproval;
import dev.runs4j.domain.tool.McpCall;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Policies that are put together. */
class ToolApproverTest {

    private static final Map<String, String> TOKEN = Map.of("Authorization", "Bearer t");
    private static final McpCall ROUTE = McpCall.of("m1", "maps", "route", "{}");
    private static final McpCall DELETE = McpCall.of("m2", "maps", "delete", "{}");
    private static final McpCall SEARCH = McpCall.of("m3", "web", "route", "{}");

    @Test
    void all_or_nothing() throws Exception {
        assertThat(ToolApprover.APPROVE_ALL.decide(ROUTE)).isEqualTo(ToolApproval.approve("m1"));
        assertThat(ToolApprover.REFUSE_ALL.decide(ROUTE)).isEqualTo(ToolApproval.refuse("m1"));
    }

    @Test
    void tools_of_one_server_are_approved() throws Exception {
        ToolApprover policy = ToolApprover.approving("maps", "route", "place");

        assertThat(policy.decide(ROUTE)).isEqualTo(ToolApproval.approve("m1"));
        assertThat(policy.decide(DELETE)).isEqualTo(ToolApproval.refuse("m2"));
        assertThat(policy.decide(SEARCH)).isEqualTo(ToolApproval.refuse("m3"));
    }

    @Test
    void a_server_without_names_of_tools_may_do_everything() throws Exception {
        assertThat(ToolApprover.approving("maps").decide(DELETE)).isEqualTo(ToolApproval.approve("m2"));
        assertThat(ToolApprover.approving("maps").decide(SEARCH)).isEqualTo(ToolApproval.refuse("m3"));
    }

    @Test
    void a_call_that_names_no_server_is_refused() throws Exception {
        McpCall nameless = new McpCall("m4", "route", "{}", null, null, ROUTE.extras());

        assertThat(ToolApprover.approving("maps").decide(nameless)).isEqualTo(ToolApproval.refuse("m4"));
    }

    @Test
    void another_approver_is_asked_about_the_rest_only() throws Exception {
        List<McpCall> asked = new ArrayList<>();
        ToolApprover policy = ToolApprover.approving("maps", "route").or(call -> {
            asked.add(call);
            return ToolApproval.approve(call.id());
        });

        assertThat(policy.decide(ROUTE)).isEqualTo(ToolApproval.approve("m1"));
        assertThat(policy.decide(DELETE)).isEqualTo(ToolApproval.approve("m2"));
        assertThat(asked).containsExactly(DELETE);
    }

    @Test
    void the_other_is_not_asked_when_the_first_one_fails() {
        ToolApprover failing = call -> {
            throw new IOException("no idea");
        };

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> failing.or(ToolApprover.APPROVE_ALL).decide(ROUTE));
    }

    @Test
    void headers_go_with_approvals_of_their_server_only() throws Exception {
        ToolApprover all = ToolApprover.APPROVE_ALL.withHeaders("maps", TOKEN);

        assertThat(all.decide(ROUTE)).isEqualTo(new ToolApproval("m1", true, TOKEN));
        assertThat(all.decide(SEARCH)).isEqualTo(ToolApproval.approve("m3"));
        assertThat(ToolApprover.REFUSE_ALL.withHeaders("maps", TOKEN).decide(ROUTE))
                .isEqualTo(ToolApproval.refuse("m1"));
    }

    @Test
    void a_header_of_the_approver_itself_stays() throws Exception {
        ToolApprover own = call -> new ToolApproval(call.id(), true, Map.of("Authorization", "Bearer own"));

        assertThat(own.withHeaders("maps", Map.of("Authorization", "Bearer t", "X-Case", "7"))
                        .decide(ROUTE))
                .isEqualTo(new ToolApproval("m1", true, Map.of("Authorization", "Bearer own", "X-Case", "7")));
    }
}
