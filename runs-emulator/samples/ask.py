from openai import OpenAI

client = OpenAI(base_url="http://127.0.0.1:8080/v1", api_key="local")
assistant = client.beta.assistants.create(model="any-model", instructions="Help with orders.")
thread = client.beta.threads.create(messages=[{"role": "user", "content": "Where is my order?"}])
run = client.beta.threads.runs.create_and_poll(
    thread_id=thread.id, assistant_id=assistant.id, metadata={"customer": "c-7"}, poll_interval_ms=200
)
outputs = {"find_order": "order 7", "find_parcel": "on its way"}
run = client.beta.threads.runs.submit_tool_outputs_and_poll(
    run_id=run.id,
    thread_id=thread.id,
    tool_outputs=[
        {"tool_call_id": call.id, "output": outputs[call.function.name]}
        for call in run.required_action.submit_tool_outputs.tool_calls
    ],
    poll_interval_ms=200,
)
answer = client.beta.threads.messages.list(thread_id=thread.id).data[0]
print(run.status, answer.content[0].text.value)
