package dev.runs4j.examples.wiring;

import com.google.inject.Guice;
import com.google.inject.Injector;
import dev.runs4j.guice.RunsHandle;
import dev.runs4j.guice.RunsModule;

/** Wiring by Guice. */
public final class GuiceWired {

    private GuiceWired() {}

    /** Wires and asks once. */
    public static void main(String[] args) {
        Injector injector = Guice.createInjector(new RunsModule());
        RunsHandle handle = injector.getInstance(RunsHandle.class);
        try {
            CaseDesk desk = injector.getInstance(CaseDesk.class);
            System.out.println(desk.answer("asst_default", "4711", "Is the invoice paid?"));
        } finally {
            handle.close();
        }
    }
}
