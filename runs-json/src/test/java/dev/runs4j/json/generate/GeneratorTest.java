package dev.runs4j.json.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Proves that nothing is silently never generated. */
class GeneratorTest {

    @Test
    void reflectionFindsTheUnionsAndOptionalsOfTheDomain() {
        assertThat(Territory.of(Survey.READ))
                .hasSizeGreaterThan(500)
                .contains(
                        "Run.requiredAction absent",
                        "RequiredAction.SubmitToolApproval",
                        "RunStatus expired",
                        "RunStatus unknown",
                        "RunSettings.tools empty",
                        "FunctionSpec.strict false",
                        "ListBody.hasMore present",
                        "FunctionCallDelta.innerExtras filled",
                        "UnrecognisedEvent");
        assertThat(Territory.of(Survey.COMMANDS)).contains("AssistantDraft.name clear", "CreateRun.token present");
    }

    @Test
    void wildValuesReachEveryMemberOfEveryUnionAndEveryOptionalInBothStates() {
        assertThat(Survey.missedByValues(Realm.WILD)).isEmpty();
    }

    @Test
    void requestsLeaveOutExtrasAndWhatTheirBuildersCannotMake() {
        assertThat(Survey.missedByCommands(Realm.REQUEST))
                .filteredOn(place -> !Footprints.isExtra(place))
                .containsExactlyInAnyOrder(
                        "AssistantDraft.tools clear", "ModifyAssistant.model clear", "Include unknown");
    }
}
