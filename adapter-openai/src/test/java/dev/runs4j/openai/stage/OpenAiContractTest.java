package dev.runs4j.openai.stage;

import dev.runs4j.emulator.EmulatorDialect;
import dev.runs4j.openai.OpenAiBackend;
import dev.runs4j.openai.OpenAiBuilder;
import dev.runs4j.openai.Protocol;
import dev.runs4j.ports.RunsBackend;
import dev.runs4j.ports.Secret;
import dev.runs4j.stages.HttpStage;
import dev.runs4j.stages.Service;
import dev.runs4j.stages.Wiring;
import dev.runs4j.testkit.contract.RunsBackendContract;
import dev.runs4j.testkit.contract.Stage;
import dev.runs4j.wire.RetrySettings;

class OpenAiContractTest extends RunsBackendContract {

    private static final Service OPENAI = Service.open(EmulatorDialect.OPENAI, OpenAiContractTest::connect);

    private static RunsBackend connect(Wiring wiring) {
        OpenAiBuilder builder = OpenAiBackend.builder()
                .apiKey(Secret.of("sk-stage"))
                .baseUrl(wiring.address())
                .protocol(Protocol.ASSISTANTS);
        wiring.capabilities().ifPresent(builder::capabilities);
        wiring.limits().ifPresent(builder::limits);
        return builder.transport(wiring.transport())
                .retries(RetrySettings.none())
                .clock(wiring.clock())
                .build();
    }

    @Override
    protected Stage openStage() {
        return HttpStage.of(OPENAI);
    }
}
