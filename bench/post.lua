-- wrk: posts the envelope in the file named by BODY; with EXPECT set, counts the answers that do not hold that text (it costs, so only while warming up).
local file = assert(io.open(os.getenv("BODY")))
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
wrk.headers["SOAPAction"] = '""'
wrk.body = file:read("*a")
file:close()

local threads = {}
function setup(thread)
  table.insert(threads, thread)
end

local expected = os.getenv("EXPECT") or ""
wrong = 0
if expected ~= "" then
  function response(_, _, body)
    if not body:find(expected, 1, true) then wrong = wrong + 1 end
  end
end

function done(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.timeout + e.status
  for _, thread in ipairs(threads) do failed = failed + thread:get("wrong") end
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, failed))
end
