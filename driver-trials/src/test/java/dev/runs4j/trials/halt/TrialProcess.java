package dev.runs4j.trials.halt;

import dev.runs4j.domain.command.CreateRun;
import dev.runs4j.domain.run.RunRef;
import dev.runs4j.driver.InMemoryToolJournal;
import dev.runs4j.driver.ResumedDrive;
import dev.runs4j.driver.RunDriver;
import dev.runs4j.driver.RunEnding;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.WhenGivingUp;
import dev.runs4j.filejournal.FileToolJournal;
import dev.runs4j.inmemory.InMemoryBackend;
import dev.runs4j.ports.Runs;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.error.RunsException;
import dev.runs4j.ports.journal.ToolJournal;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** A process that drives a run, as an application would; it says in its last line what came of it. */
final class TrialProcess {

    private static final Duration DEADLINE = Duration.ofMinutes(2);

    private final Job job;
    private final Halter halter;
    private final RunsBackend backend;

    private TrialProcess(Job job) {
        this.job = job;
        this.halter = new Halter(job.point(), job.time());
        this.backend = job.service().connect(job.address());
    }

    /** Takes a {@link Job} and carries it out; without one those that come in, a line each. */
    public static void main(String[] args) throws IOException {
        if (args.length > 0) {
            say(outcome(Job.of(args[0])));
        } else {
            BufferedReader jobs = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (String next = jobs.readLine(); next != null; next = jobs.readLine()) {
                say(outcome(Job.of(next)));
            }
        }
        Runtime.getRuntime().halt(0);
    }

    /** Says something in one line. */
    private static void say(String text) {
        System.out.println(text.replaceAll("\\R", " "));
        System.out.flush();
    }

    private static String outcome(Job job) {
        try {
            return new TrialProcess(job).work();
        } catch (RunsException failure) {
            return stopped(failure);
        }
    }

    private String work() {
        try (ToolJournal journal = FileToolJournal.open(
                job.folder().resolve("journal"), () -> InMemoryToolJournal.keeping(Integer.MAX_VALUE))) {
            return job.task() == Job.Task.DRIVE ? drive(driver(journal)) : resume(driver(journal));
        }
    }

    private RunDriver driver(ToolJournal journal) {
        Till till = new Till(job.folder(), this::hold);
        RunDriver driver = RunDriver.on(watched())
                .journal(halter.watch(ToolJournal.class, journal), "shop")
                .tools(halter.watch(Tool.class, till.pay(job.payment().traits())), till.lookUp())
                .whenGivingUp(WhenGivingUp.CANCEL)
                .deadline(DEADLINE);
        return job.payment().applyTo(job.streaming() ? driver.streaming() : driver);
    }

    /** The same backend, whose calls of runs may be the last. */
    private RunsBackend watched() {
        Runs runs = halter.watch(Runs.class, backend.runs());
        return (RunsBackend) Proxy.newProxyInstance(
                RunsBackend.class.getClassLoader(),
                new Class<?>[] {RunsBackend.class},
                (proxy, method, arguments) ->
                        method.getName().equals("runs") ? runs : method.invoke(backend, arguments));
    }

    private String drive(RunDriver driver) {
        return ended(driver.drive(CreateRun.on(job.thread())
                .by(InMemoryBackend.DEFAULT_ASSISTANT)
                .token(job.token())
                .build()));
    }

    /** A drive that the journal does not know has left its run at most; that is found by its token. */
    private String resume(RunDriver driver) {
        List<ResumedDrive> drives = driver.resumeAll();
        if (drives.isEmpty()) {
            RunRef run = backend.runs()
                    .findByToken(job.thread(), job.token())
                    .orElseThrow()
                    .ref();
            return ended(driver.attach(run));
        }
        return drives.get(0)
                .ending()
                .map(TrialProcess::ended)
                .orElseGet(() -> stopped(drives.get(0).failure().orElseThrow()));
    }

    private static String ended(RunEnding ending) {
        return "ENDED " + ending.status() + " " + ending.answerText();
    }

    private static String stopped(RunsException failure) {
        return "STOPPED " + failure.getClass().getSimpleName() + " " + failure.getMessage();
    }

    private void hold(String tool, int round) throws IOException {
        String here = Hold.sign(tool, round);
        if (here.equals(job.hold())) {
            say(here);
            if (System.in.read() < 0) {
                Runtime.getRuntime().halt(1);
            }
        }
    }
}
