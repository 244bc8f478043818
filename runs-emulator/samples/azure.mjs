import OpenAI, { AzureOpenAI } from "openai";

const azure = new AzureOpenAI({ endpoint: "http://127.0.0.1:8081", apiKey: "local", apiVersion: "2025-04-01-preview" });
const foundry = new OpenAI({
  baseURL: "http://127.0.0.1:8082/api/projects/emulator",
  apiKey: "local",
  defaultQuery: { "api-version": "v1" },
});
for (const client of [azure, foundry]) {
  const thread = await client.beta.threads.create({ messages: [{ role: "user", content: "Coat or no coat?" }] });
  const run = await client.beta.threads.runs.createAndPoll(thread.id, { assistant_id: "asst_default" }, { pollIntervalMs: 200 });
  console.log(run.status);
}
