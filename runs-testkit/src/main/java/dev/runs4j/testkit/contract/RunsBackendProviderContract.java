package dev.runs4j.testkit.contract;

import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.discovery.BackendEnvironment;
import dev.runs4j.ports.discovery.RunsBackendProvider;
import dev.runs4j.ports.discovery.RunsBackends;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * The contract kit for the way a backend is found and opened: rules D01 to D05, which stand in the Javadoc of
 * {@code dev.runs4j.ports.discovery}. {@link RunsBackendContract} tries all others. A failure names the ids of its rules.
 *
 * <p>An adapter extends it by a class of a few lines:
 *
 * <pre>{@code
 * class FilesProviderContractTest extends RunsBackendProviderContract {
 *
 *     @Override
 *     protected RunsBackendProvider provider() {
 *         return new FilesProvider();
 *     }
 *
 *     @Override
 *     protected Map<String, String> environment() {
 *         return Map.of(FilesProvider.DIRECTORY, newDirectory());
 *     }
 *
 *     @Override
 *     protected Set<String> required() {
 *         return Set.of(FilesProvider.DIRECTORY);
 *     }
 * }
 * }</pre>
 *
 * <p>Backends are opened and closed, and nothing is asked of them that leaves the process. A rule that needs more variables than the contract
 * names, or no other backend beside the tried one and in-memory, is not tried where that is not so: its test is reported as aborted, with the
 * reason. A test that needs another backend puts one into the thread's context class loader; that and the system properties are as before when
 * the test ends, and tests that lock {@link Resources#SYSTEM_PROPERTIES} do not run at the same time.
 *
 * <p>Made for JUnit Jupiter 5.10 and newer.
 */
// JUnit makes the extension by reflection; nobody else needs to see its class.
@SuppressWarnings("exports")
@ExtendWith(ContractExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
public abstract class RunsBackendProviderContract {

    /** For subclasses. */
    protected RunsBackendProviderContract() {}

    /** {@return a new provider of the kind that is tried} */
    protected abstract RunsBackendProvider provider();

    /**
     * {@return variables with which a backend can be opened, by their names; none unless overridden} Called before each opening: backends that
     * cannot share a place, such as a directory, get another one each time. What must not change is the value of a secret.
     */
    protected Map<String, String> environment() {
        return Map.of();
    }

    /** {@return the variables of {@link #environment} without which no backend can be opened; none unless overridden} */
    protected Set<String> required() {
        return Set.of();
    }

    /** {@return the variables of {@link #environment} that hold a secret; none unless overridden} */
    protected Set<String> secrets() {
        return Set.of();
    }

    /** {@return values that are refused, by the names of their variables, not blank; none unless overridden} */
    protected Map<String, String> wrongValues() {
        return Map.of();
    }

    /**
     * Finds and opens a backend: {@link RunsBackends#open} unless overridden. A framework that does this in a way of its own overrides it, and
     * is held to rules D03 to D05.
     *
     * @param name the name, given as an argument
     * @param environment what the backend is configured from, and the variable that may name it
     * @return the backend; whoever calls this closes it
     * @throws IllegalStateException when none can be chosen
     */
    protected RunsBackend open(Optional<String> name, BackendEnvironment environment) {
        return RunsBackends.open(name, environment);
    }

    @Nested
    @DisplayName("Discovery: name")
    final class Name extends ProviderNameRules {
        Name() {
            super(RunsBackendProviderContract.this);
        }
    }

    @Nested
    @DisplayName("Discovery: opening")
    final class Opening extends ProviderOpeningRules {
        Opening() {
            super(RunsBackendProviderContract.this);
        }
    }

    @Nested
    @DisplayName("Discovery: choice")
    final class Choice extends ProviderChoiceRules {
        Choice() {
            super(RunsBackendProviderContract.this);
        }
    }
}
