#!/bin/sh
# A whole run, against a fresh process, since ids are counted from one. Each second the run goes on.
curl -s http://127.0.0.1:8080/v1/threads -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -H "Content-Type: application/json" -d '{"messages":[{"role":"user","content":"Where is my order?"}]}'
echo; sleep 1
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -H "Content-Type: application/json" -d '{"assistant_id":"asst_default","metadata":{"customer":"c-7"}}'
echo; sleep 1
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs/run_0001 -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2"
echo; sleep 1
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/runs/run_0001/submit_tool_outputs -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2" -H "Content-Type: application/json" -d '{"tool_outputs":[{"tool_call_id":"call_0001_1","output":"order 7"},{"tool_call_id":"call_0001_2","output":"on its way"}]}'
echo; sleep 1
curl -s http://127.0.0.1:8080/v1/threads/thread_0001/messages -H "Authorization: Bearer local" -H "OpenAI-Beta: assistants=v2"
echo
