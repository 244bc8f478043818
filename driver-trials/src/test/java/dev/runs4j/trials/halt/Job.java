package dev.runs4j.trials.halt;

import dev.runs4j.trials.Service;
import java.net.URI;
import java.nio.file.Path;

/**
 * What a process is to do.
 *
 * @param task whether it begins a drive or takes up what others have left
 * @param service the kind of server
 * @param address where the server is
 * @param folder holds the journal and the effects of the tools
 * @param thread the conversation
 * @param payment what is known of the tool that pays
 * @param streaming whether the run is followed by streams
 * @param point where the process is halted
 * @param time at which of the calls that fit
 * @param hold the sign of the tool in which it waits for a line; empty for none
 */
record Job(
        Task task,
        Service service,
        URI address,
        Path folder,
        String thread,
        Payment payment,
        boolean streaming,
        HaltPoint point,
        int time,
        String hold) {

    /** What a process is for. */
    enum Task {
        /** Creates a run and drives it. */
        DRIVE,
        /** Takes up what others have left, as a process does when it starts. */
        RESUME
    }

    static Job drive(TrialServer server, Path folder, String thread) {
        return new Job(
                Task.DRIVE,
                server.service(),
                server.address(),
                folder,
                thread,
                Payment.BY_DEFAULT,
                false,
                HaltPoint.NOWHERE,
                1,
                "");
    }

    Job with(Payment other) {
        return new Job(task, service, address, folder, thread, other, streaming, point, time, hold);
    }

    Job with(boolean stream) {
        return new Job(task, service, address, folder, thread, payment, stream, point, time, hold);
    }

    Job haltedAt(HaltPoint where, int which) {
        return new Job(task, service, address, folder, thread, payment, streaming, where, which, hold);
    }

    Job heldAt(String sign) {
        return new Job(task, service, address, folder, thread, payment, streaming, point, time, sign);
    }

    Job resumed() {
        return new Job(Task.RESUME, service, address, folder, thread, payment, streaming, HaltPoint.NOWHERE, 1, "");
    }

    /** {@return the name under which the run can be found, whatever was lost} */
    String token() {
        return "token of " + thread;
    }

    /** {@return the whole job as one text; see {@link #of}} */
    String text() {
        return String.join(
                "\t",
                task.name(),
                service.name(),
                address.toString(),
                folder.toString(),
                thread,
                payment.name(),
                String.valueOf(streaming),
                point.name(),
                String.valueOf(time),
                hold);
    }

    static Job of(String text) {
        String[] arguments = text.split("\t", -1);
        return new Job(
                Task.valueOf(arguments[0]),
                Service.valueOf(arguments[1]),
                URI.create(arguments[2]),
                Path.of(arguments[3]),
                arguments[4],
                Payment.valueOf(arguments[5]),
                Boolean.parseBoolean(arguments[6]),
                HaltPoint.valueOf(arguments[7]),
                Integer.parseInt(arguments[8]),
                arguments[9]);
    }
}
