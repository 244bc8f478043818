package dev.runs4j.testkit.history;

import dev.runs4j.domain.command.ToolAnswers;
import dev.runs4j.domain.lifecycle.RunStatus;
import dev.runs4j.domain.message.Message;
import dev.runs4j.domain.message.MessageStatus;
import dev.runs4j.domain.run.Run;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The entries of one run as they come in. Not thread-safe: the book locks. */
final class RunLog {

    private final int size;
    private final Deque<HistoryEntry> entries = new ArrayDeque<>();
    private final Map<String, String> callNames = new HashMap<>();
    private final Map<String, Message> messages = new HashMap<>();
    private List<RequiredCall> pending = List.of();
    private Run lastSeen;
    private long dropped;

    RunLog(int size, Run first, Instant at) {
        this.size = size;
        this.lastSeen = first;
        add(new HistoryEntry.StatusSeen(at, first.status()));
        lookAtCalls(first, at);
    }

    void saw(Run run, Instant at) {
        boolean changed = !run.status().equals(lastSeen.status());
        lastSeen = run.isPartial() ? run.mergedOver(lastSeen) : run;
        if (changed) {
            pending = List.of();
            add(new HistoryEntry.StatusSeen(at, run.status()));
        }
        lookAtCalls(lastSeen, at);
    }

    private void lookAtCalls(Run run, Instant at) {
        if (!run.status().equals(RunStatus.REQUIRES_ACTION)) {
            return;
        }
        List<RequiredCall> calls =
                run.pendingCalls().stream().map(RequiredCall::of).toList();
        if (!calls.isEmpty() && !calls.equals(pending)) {
            pending = calls;
            calls.forEach(call -> callNames.put(call.id(), call.name()));
            add(new HistoryEntry.CallsRequired(at, calls));
        }
    }

    void answered(ToolAnswers answers, Instant at) {
        List<GivenAnswer> given = new ArrayList<>();
        answers.outputs()
                .forEach(output ->
                        given.add(GivenAnswer.output(output.callId(), nameOf(output.callId()), output.output())));
        answers.approvals()
                .forEach(approval -> given.add(
                        GivenAnswer.approval(approval.callId(), nameOf(approval.callId()), approval.approve())));
        add(new HistoryEntry.AnswersGiven(at, given));
    }

    private String nameOf(String callId) {
        return callNames.getOrDefault(callId, "");
    }

    /** An empty message that is still being written says nothing. */
    void saw(Message message, Instant at) {
        boolean empty = message.text().isEmpty()
                && message.status().filter(MessageStatus.IN_PROGRESS::equals).isPresent();
        if (!empty && !message.equals(messages.put(message.id(), message))) {
            add(new HistoryEntry.MessageSeen(at, message));
        }
    }

    void add(HistoryEntry entry) {
        if (entries.size() == size) {
            entries.removeFirst();
            dropped++;
        }
        entries.addLast(entry);
    }

    RunHistory history() {
        return new RunHistory(lastSeen, List.copyOf(entries), dropped);
    }
}
