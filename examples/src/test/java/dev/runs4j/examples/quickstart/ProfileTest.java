package dev.runs4j.examples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathExpressionException;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What the profiles of the build hand to the program. */
class ProfileTest {

    private static final String EXECUTION =
            "/project/profiles/profile[id='%s']/build/plugins/plugin[artifactId='exec-maven-plugin']/executions/execution";

    private final Document pom = pom();
    private final XPath xpath = XPathFactory.newInstance().newXPath();

    private static Document pom() {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(Path.of("pom.xml").toFile());
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private String text(String path) {
        try {
            return xpath.evaluate(path, pom);
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(path, wrong);
        }
    }

    /** The program's name and its arguments, as the profile states them. */
    private List<String> arguments(String profile) {
        try {
            NodeList found = (NodeList) xpath.evaluate(
                    EXECUTION.formatted(profile) + "/configuration/arguments/argument", pom, XPathConstants.NODESET);
            List<String> arguments = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                arguments.add(found.item(i).getTextContent());
            }
            return arguments;
        } catch (XPathExpressionException wrong) {
            throw new IllegalArgumentException(profile, wrong);
        }
    }

    /** The words of the command line once Maven has put the properties in. */
    private static String[] filled(List<String> arguments) {
        return arguments.stream()
                .map(word -> word.replace("${ask}", "Umbrella in Bergen?")
                        .replace("${backend}", "azure")
                        .replace("${model}", "my-deployment")
                        .replace("${assistant}", "asst_1"))
                .toArray(String[]::new);
    }

    @Test
    void theQuestionReachesTheProgram() {
        List<String> arguments = arguments("quickstart");

        assertThat(arguments).startsWith("-classpath", Quickstart.class.getName());
        assertThat(Arguments.parse(filled(arguments.subList(2, arguments.size()))))
                .isEqualTo(new Arguments(null, null, "gpt-4o", false, "Umbrella in Bergen?"));
        assertThat(text("/project/profiles/profile[id='quickstart']/properties/ask"))
                .isEqualTo("Coat or no coat in Oslo?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"backend", "model", "assistant"})
    void aPropertyBecomesAnArgumentBehindTheQuestion(String property) {
        String profile = "quickstart-" + property;

        assertThat(text("/project/profiles/profile[id='" + profile + "']/activation/property/name"))
                .isEqualTo(property);
        assertThat(text(EXECUTION.formatted(profile) + "/configuration/arguments/@combine.children"))
                .isEqualTo("append");
        assertThat(text(EXECUTION.formatted(profile) + "/id"))
                .isEqualTo(text(EXECUTION.formatted("quickstart") + "/id"));
        assertThat(arguments(profile)).containsExactly("--" + property, "${" + property + "}");
    }

    @Test
    void backendModelAndAssistantReachTheProgramTogether() {
        List<String> program = arguments("quickstart");
        List<String> arguments = new ArrayList<>(program.subList(2, program.size()));
        arguments.addAll(arguments("quickstart-backend"));
        arguments.addAll(arguments("quickstart-model"));
        arguments.addAll(arguments("quickstart-assistant"));

        assertThat(Arguments.parse(filled(arguments)))
                .isEqualTo(new Arguments("azure", "asst_1", "my-deployment", false, "Umbrella in Bergen?"));
    }

    @Test
    void theFolderOfJarsHoldsNoBackendOfAServer() {
        String path =
                "/project/build/plugins/plugin[artifactId='maven-dependency-plugin']/executions/execution[id='lib']";

        assertThat(text(path + "/configuration/excludeArtifactIds").split(","))
                .contains("adapter-openai", "adapter-azure");
    }

    @Test
    void theBackendsOfServersAreThereOnceOneIsNamed() {
        String scope = "${examples.servers.scope}";
        assertThat(text("/project/profiles/profile[id='quickstart-backend']/properties/examples.servers.scope"))
                .isEqualTo("runtime");
        assertThat(text("/project/dependencies/dependency[artifactId='adapter-openai']/scope"))
                .isEqualTo(scope);
        assertThat(text("/project/dependencies/dependency[artifactId='adapter-azure']/scope"))
                .isEqualTo(scope);
    }
}
