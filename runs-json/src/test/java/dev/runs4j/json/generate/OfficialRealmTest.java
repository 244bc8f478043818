package dev.runs4j.json.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The official realm leaves out what the official schema cannot express, and nothing else. */
class OfficialRealmTest {

    private static final Set<String> VALUES = Survey.missedByValues(Realm.OFFICIAL);
    private static final Set<String> COMMANDS = Survey.missedByCommands(Realm.OFFICIAL);

    @Test
    void valuesOfTheseClassesAreNotInTheSchema() {
        assertThat(classes(VALUES))
                .containsExactlyInAnyOrder(
                        // Foundry Agents and other servers.
                        "AzureAiSearchResources",
                        "AzureAiSearchTool",
                        "AzureFunctionTool",
                        "BingCustomSearchTool",
                        "BingGroundingTool",
                        "BrowserAutomationTool",
                        "ConnectedAgentCall",
                        "ConnectedAgentTool",
                        "DeepResearchTool",
                        "FabricDataAgentTool",
                        "McpApproval.Mode",
                        "McpApproval.PerTool",
                        "McpApproval.ToolNames",
                        "McpApproval.Unrecognised",
                        "McpCall",
                        "McpResources",
                        "McpTool",
                        "OpenApiSpec",
                        "OpenApiTool",
                        "SharePointTool",
                        "StepDetails.Activities",
                        "RequiredAction.SubmitToolApproval",
                        "UrlCitation",
                        "UrlCitationDelta",
                        "UrlCitationSource",
                        // Version 1 of the protocol.
                        "RetrievalCall",
                        "RetrievalTool",
                        // Parts of requests.
                        "ChunkingStrategy.Auto",
                        "ChunkingStrategy.Static",
                        "NewVectorStore",
                        // What this version does not know.
                        "ChunkingStrategy.Unrecognised",
                        "CodeInterpreterOutput.Unrecognised",
                        "RequiredAction.Unrecognised",
                        "ResponseFormat.Unrecognised",
                        "StepDetails.Unrecognised",
                        "ToolChoice.Unrecognised",
                        "UnrecognisedAnnotation",
                        "UnrecognisedAnnotationDelta",
                        "UnrecognisedCallDelta",
                        "UnrecognisedCodeOutputDelta",
                        "UnrecognisedContent",
                        "UnrecognisedContentDelta",
                        "UnrecognisedDetailsDelta",
                        "UnrecognisedEvent",
                        "UnrecognisedTool",
                        "UnrecognisedToolCall");
    }

    @Test
    void valuesInTheseStatesAreNotInTheSchema() {
        assertThat(states(VALUES))
                .containsExactlyInAnyOrder(
                        // Required without a default that could stand in for them.
                        "Assistant.createdAt absent",
                        "ConversationThread.createdAt absent",
                        "Message.createdAt absent",
                        "RunTimeline.createdAt absent",
                        "StepTimeline.createdAt absent",
                        "Message.status absent",
                        "RunStep.details absent",
                        "MessageIncompleteDetails.reason absent",
                        "Mark.startIndex absent",
                        "Mark.endIndex absent",
                        "RankingOptions.scoreThreshold absent",
                        "ListBody.firstId absent",
                        "ListBody.lastId absent",
                        "StreamFailed.type absent",
                        "StreamFailed.message absent",
                        // Foundry Agents.
                        "CodeInterpreterResources.dataSources filled",
                        "StepType activities",
                        "ToolResources.azureAiSearch present",
                        "ToolResources.mcp filled",
                        // Seen live, not in the schema.
                        "IncompleteReason content_filter",
                        // Version 1 of the protocol.
                        "RunSettings.fileIds filled",
                        // Parts of requests.
                        "FileSearchResources.vectorStores filled");
    }

    @Test
    void commandsOfTheseClassesAreNotInTheSchema() {
        assertThat(classes(COMMANDS))
                .containsExactlyInAnyOrder(
                        "AzureAiSearchResources",
                        "AzureAiSearchTool",
                        "AzureFunctionTool",
                        "BingCustomSearchTool",
                        "BingGroundingTool",
                        "BrowserAutomationTool",
                        "ConnectedAgentTool",
                        "DeepResearchTool",
                        "FabricDataAgentTool",
                        "McpApproval.Mode",
                        "McpApproval.PerTool",
                        "McpApproval.ToolNames",
                        "McpApproval.Unrecognised",
                        "McpResources",
                        "McpTool",
                        "OpenApiSpec",
                        "OpenApiTool",
                        "SharePointTool",
                        "ChunkingStrategy.Unrecognised",
                        "ResponseFormat.Unrecognised",
                        "RetrievalTool",
                        "ToolApproval",
                        "ToolChoice.Unrecognised",
                        "UnrecognisedTool");
    }

    @Test
    void commandsInTheseStatesAreNotInTheSchema() {
        assertThat(states(COMMANDS))
                .containsExactlyInAnyOrder(
                        "AssistantDraft.tools clear",
                        "CodeInterpreterResources.dataSources filled",
                        "ModifyAssistant.model clear",
                        "ToolResources.azureAiSearch present",
                        "ToolResources.mcp filled",
                        "NewMessage.content empty",
                        "RankingOptions.scoreThreshold absent",
                        "ToolAnswers.approvals filled");
    }

    /** Names of classes that were missed as a whole. */
    private static Set<String> classes(Set<String> missed) {
        Set<String> classes = new TreeSet<>(missed);
        classes.removeIf(place -> place.contains(" "));
        return classes;
    }

    /** States that were missed of classes that were not, but for extras and unknown words, which no schema has. */
    private static Set<String> states(Set<String> missed) {
        Set<String> classes = classes(missed);
        Set<String> states = new TreeSet<>(missed);
        states.removeAll(classes);
        states.removeIf(
                place -> Footprints.isExtra(place) || place.endsWith(" unknown") || classes.contains(owner(place)));
        return states;
    }

    /** The class that a state of a field belongs to. */
    private static String owner(String place) {
        return place.substring(0, Math.max(0, place.lastIndexOf('.')));
    }
}
