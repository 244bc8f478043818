package dev.runs4j.testkit.mutants;

import dev.runs4j.ports.RunStream;
import dev.runs4j.testkit.contract.Stage;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A sound stage whose events are on their way until it is asked to let them arrive. */
final class LateStage extends MutantStage {

    private final List<LateStream> streams;

    private LateStage(Stage sound, List<LateStream> streams) {
        super(
                sound,
                Mutant.of("none", "events come late", Shown.STREAMS, call -> late(call, streams)),
                operation -> {});
        this.streams = streams;
    }

    static Stage before(Stage sound) {
        return new LateStage(sound, new CopyOnWriteArrayList<>());
    }

    private static RunStream late(Call call, List<LateStream> streams) throws Throwable {
        LateStream stream = new LateStream((RunStream) call.proceed(), call::now);
        streams.add(stream);
        return stream;
    }

    @Override
    Stage also(Stage other) {
        return before(other);
    }

    @Override
    public void arrive() {
        streams.forEach(LateStream::arrive);
    }
}
