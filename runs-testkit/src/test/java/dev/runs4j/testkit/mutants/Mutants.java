package dev.runs4j.testkit.mutants;

import java.util.List;
import java.util.stream.Stream;

/** All broken backends, at least one for each rule. */
final class Mutants {

    private Mutants() {}

    static List<Mutant> all() {
        return Stream.of(
                        CreateMutants.all(),
                        CreateMutants.others(),
                        ReadMutants.all(),
                        ChangeMutants.all(),
                        AnswerMutants.all(),
                        StepMutants.all(),
                        StreamMutants.all(),
                        ThreadMutants.all(),
                        BackendMutants.all(),
                        MessageMutants.all(),
                        AssistantMutants.all(),
                        PageMutants.all(),
                        CallMutants.all(),
                        FinerRunMutants.all(),
                        FinerMutants.all())
                .flatMap(List::stream)
                .toList();
    }
}
