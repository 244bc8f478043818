curl -s http://127.0.0.1:8080/v1/threads -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -d '{"messages":[{"role":"user","content":"Where is my order?"}]}'
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -d '{"assistant_id":"asst_default","metadata":{"customer":"c-7"}}'
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs/run_0001 -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2"
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs/run_0001/submit_tool_outputs -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -d '{"tool_outputs":[{"tool_call_id":"call_0001_1","output":"order 7"},{"tool_call_id":"call_0001_2","output":"on its way"}]}'
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/messages -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2"
