package dev.runs4j.json.generate;

import dev.runs4j.domain.Deletion;
import dev.runs4j.domain.assistant.Assistant;
import dev.runs4j.domain.command.CreateAssistant;
import dev.runs4j.domain.command.CreateMessage;
import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.command.CreateThread;
import dev.runs4j.domain.command.CreateThreadAndRun;
import dev.runs4j.domain.command.ModifyAssistant;
import dev.runs4j.domain.command.ModifyMessage;
import dev.runs4j.domain.command.ModifyRun;
import dev.runs4j.domain.command.ModifyThread;
import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.event.RunEvent;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.run.Run;
import dev.runs4j.domain.step.RunStep;
import dev.runs4j.domain.thread.ConversationThread;
import dev.runs4j.json.ListBody;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.LongStream;

/** Holds what a realm generates against what could be generated. */
final class Survey {

    private Survey() {}

    private static final long SEEDS = 500;

    static final Type[] READ = {
        Run.class,
        RunStep.class,
        Message.class,
        ConversationThread.class,
        Assistant.class,
        Deletion.class,
        ListBody.class,
        RunEvent.class
    };

    static final Type[] COMMANDS = {
        CreateRun.class,
        CreateThreadAndRun.class,
        CreateThread.class,
        CreateMessage.class,
        CreateAssistant.class,
        ModifyAssistant.class,
        ModifyRun.class,
        ModifyMessage.class,
        ModifyThread.class,
        ToolAnswers.class
    };

    /** The places that values of so many seeds never come to. */
    private static Set<String> missed(Realm realm, Function<Generator, Object> values, Type... roots) {
        Footprints footprints = new Footprints();
        LongStream.range(0, SEEDS).forEach(seed -> footprints.follow(values.apply(new Generator(realm, seed))));
        Set<String> missed = new TreeSet<>(Territory.of(roots));
        missed.removeAll(footprints.places());
        return missed;
    }

    static Set<String> missedByValues(Realm realm) {
        return missed(realm, Survey::allThatIsRead, READ);
    }

    static Set<String> missedByCommands(Realm realm) {
        return missed(realm, Survey::allCommands, COMMANDS);
    }

    private static Object allThatIsRead(Generator generator) {
        return List.of(
                generator.run(),
                generator.step(),
                generator.message(),
                generator.thread(),
                generator.assistant(),
                generator.deletion(),
                generator.page(generator::thread),
                generator.event(),
                generator.stepDelta(),
                generator.messageDelta());
    }

    private static Object allCommands(Generator generator) {
        return List.of(
                generator.createRun(),
                generator.createThreadAndRun(),
                generator.createThread(),
                generator.createMessage(),
                generator.createAssistant(),
                generator.modifyAssistant(),
                generator.modifyRun(),
                generator.modifyMessage(),
                generator.modifyThread(),
                generator.toolAnswers());
    }
}
