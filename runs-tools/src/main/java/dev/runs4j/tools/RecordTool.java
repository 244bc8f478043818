package dev.runs4j.tools;

import dev.runs4j.domain.tool.FunctionTool;
import dev.runs4j.driver.Tool;
import dev.runs4j.driver.ToolInvocation;

/** A tool whose arguments are a record. */
final class RecordTool<A extends Record> implements Tool {

    private final FunctionTool definition;
    private final ArgumentReader<A> reader;
    private final InvocationFunction<? super A> function;

    RecordTool(FunctionTool definition, ArgumentReader<A> reader, InvocationFunction<? super A> function) {
        this.definition = definition;
        this.reader = reader;
        this.function = function;
    }

    @Override
    public FunctionTool definition() {
        return definition;
    }

    @Override
    public String call(ToolInvocation invocation) throws Exception {
        A arguments = reader.read(invocation.arguments());
        return ResultText.of(function.call(arguments, invocation));
    }

    @Override
    public String toString() {
        return "Tool[" + name() + "]";
    }
}
