import OpenAI from "openai";

const client = new OpenAI({ baseURL: "http://127.0.0.1:8080/v1", apiKey: "local" });
const assistant = await client.beta.assistants.create({ model: "any-model", instructions: "Help with orders." });
const thread = await client.beta.threads.create({ messages: [{ role: "user", content: "Where is my order?" }] });
let run = await client.beta.threads.runs.createAndPoll(
  thread.id,
  { assistant_id: assistant.id, metadata: { customer: "c-7" } },
  { pollIntervalMs: 200 },
);
const outputs = { find_order: "order 7", find_parcel: "on its way" };
run = await client.beta.threads.runs.submitToolOutputsAndPoll(
  run.id,
  {
    thread_id: thread.id,
    tool_outputs: run.required_action.submit_tool_outputs.tool_calls.map((call) => ({
      tool_call_id: call.id,
      output: outputs[call.function.name],
    })),
  },
  { pollIntervalMs: 200 },
);
const answer = (await client.beta.threads.messages.list(thread.id)).data[0];
console.log(run.status, answer.content[0].text.value);
