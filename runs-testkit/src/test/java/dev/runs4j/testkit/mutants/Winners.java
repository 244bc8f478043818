package dev.runs4j.testkit.mutants;

import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Who was let through, so that whoever comes at the same time can be let through too. Only the clock moves time, so it is exact. */
final class Winners {

    private record Win(Thread by, Instant at, Object answer) {}

    private final Map<String, Win> wins = new ConcurrentHashMap<>();

    void won(String what, Call call, Object answer) {
        wins.put(what, new Win(Thread.currentThread(), call.now(), answer));
    }

    /** {@return the answer that another Java thread got just now; null for none} */
    @Nullable
    Object besides(String what, Call call) {
        Win win = wins.get(what);
        boolean race =
                win != null && win.by() != Thread.currentThread() && win.at().equals(call.now());
        return race ? win.answer() : null;
    }
}
