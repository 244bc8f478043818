package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.NotFoundException;
import dev.runs4j.ports.error.Resource;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Tells what a 404 misses: the object that its words name, else the one that the call names, or the whole address. */
final class Absences {

    private static final Pattern NAMED = Pattern.compile(
            "(?i)\\bno ((?:run )?[a-z_]{2,30}) (?:was )?found with (?:the )?id:? ['\"`]?([^\\s'\"`]{0,199}[^\\s'\"`.])");

    /** The thread is there, but not what is to think about it; Azure calls that a deployment. */
    private static final List<String> MODEL = List.of("model_not_found", "DeploymentNotFound");

    private Absences() {}

    static FailedAttemptException unknown(Refusal refusal) {
        return named(refusal).or(() -> byForm(refusal)).orElseGet(() -> noAddress(refusal));
    }

    /** Something was there once. */
    static FailedAttemptException gone(Refusal refusal) {
        return named(refusal).or(() -> missing(refusal, "gone")).orElseGet(() -> Refusals.invalid(refusal));
    }

    private static Optional<FailedAttemptException> named(Refusal refusal) {
        Matcher found = NAMED.matcher(refusal.body().words());
        if (!found.find()) {
            return Optional.empty();
        }
        Resource kind = kind(PlainText.plain(found.group(1)));
        Optional<String> run = refusal.subject().runId();
        if (kind == Resource.THREAD && run.isPresent()) {
            // A run of a thread that is not there is an unknown run.
            return Optional.of(notFound(refusal, Resource.RUN, run.get(), "no such thread"));
        }
        return Optional.of(notFound(refusal, kind, found.group(2), ""));
    }

    private static Resource kind(String name) {
        return switch (name) {
            case "thread" -> Resource.THREAD;
            case "run" -> Resource.RUN;
            case "step", "run step", "run_step" -> Resource.STEP;
            case "message" -> Resource.MESSAGE;
            case "assistant" -> Resource.ASSISTANT;
            default -> Resource.UNKNOWN;
        };
    }

    private static Optional<FailedAttemptException> byForm(Refusal refusal) {
        if (MODEL.stream().anyMatch(refusal.body()::isAbout)
                || "model".equals(refusal.body().param())) {
            return Optional.of(refusal.as(
                    FailureKind.REFUSED,
                    new InvalidRequestException(
                            refusal.message("was refused"), Complaint.of(refusal.body()), refusal.details())));
        }
        return switch (refusal.body().form()) {
            case API, EMPTY -> missing(refusal, "");
            case WORDS -> told(refusal).map(known -> notFound(refusal, known.kind(), known.id(), ""));
            case NO_ADDRESS -> Optional.empty();
        };
    }

    private static Optional<FailedAttemptException> missing(Refusal refusal, String reason) {
        List<Known> ids = known(refusal.subject());
        return told(refusal)
                .or(() -> hinted(refusal, ids))
                .or(() -> ids.stream().findFirst())
                .map(known -> notFound(refusal, known.kind(), known.id(), reason));
    }

    /** One of the call's ids stands in the words. */
    private static Optional<Known> told(Refusal refusal) {
        return known(refusal.subject()).stream()
                .filter(known -> refusal.body().words().contains(known.id()))
                .findFirst();
    }

    /** The name of one of the call's objects stands in the words. */
    private static Optional<Known> hinted(Refusal refusal, List<Known> ids) {
        String plain = PlainText.plain(refusal.body().words());
        return ids.stream()
                .filter(known -> plain.contains(PlainText.plain(known.kind().name()))
                        && (known.kind() != Resource.THREAD
                                || refusal.subject().runId().isEmpty()))
                .findFirst();
    }

    /** The ids of a call, the most specific first. */
    private static List<Known> known(Subject subject) {
        return Stream.of(
                        subject.stepId().map(id -> new Known(Resource.STEP, id)),
                        subject.messageId().map(id -> new Known(Resource.MESSAGE, id)),
                        subject.runId().map(id -> new Known(Resource.RUN, id)),
                        subject.threadId().map(id -> new Known(Resource.THREAD, id)),
                        subject.assistantId().map(id -> new Known(Resource.ASSISTANT, id)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static FailedAttemptException notFound(Refusal refusal, Resource kind, String id, String reason) {
        return refusal.as(FailureKind.REFUSED, new NotFoundException(kind, id, reason, refusal.details()));
    }

    private static FailedAttemptException noAddress(Refusal refusal) {
        String fate = "failed, there is no such API under " + refusal.base() + "; look at that address"
                + (isHostAlone(refusal.base()) ? ", which may lack a part such as /v1" : "")
                + (refusal.query().isEmpty() ? "" : ", and at " + refusal.query());
        return refusal.as(
                FailureKind.REFUSED, new BackendUnavailableException(refusal.message(fate), refusal.details(), null));
    }

    private static boolean isHostAlone(String base) {
        return base.indexOf('/', base.indexOf("//") + 2) < 0;
    }

    private record Known(Resource kind, String id) {}
}
