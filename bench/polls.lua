-- wrk: polls with the envelope in the file named by BODY. CLIENT in it stands for another clientReference in each request, and INVOICE for a
-- random one of the references in the file named by REFERENCES, so that no two requests are the same.
local references = {}
for reference in io.lines(os.getenv("REFERENCES")) do
  references[#references + 1] = reference
end

local file = assert(io.open(os.getenv("BODY")))
local start, middle, rest = file:read("*a"):match("^(.*)CLIENT(.*)INVOICE(.*)$")
file:close()
wrk.method = "POST"
wrk.headers["Content-Type"] = "text/xml; charset=utf-8"
wrk.headers["SOAPAction"] = '""'

local thread, sent = 0, 0
local threads = 0
function setup(thread)
  threads = threads + 1
  thread:set("thread", threads)
end

function request()
  sent = sent + 1
  return wrk.format(nil, nil, nil, start .. thread .. "-" .. sent .. middle .. references[math.random(#references)] .. rest)
end

function done(summary, latency)
  local e = summary.errors
  local failed = e.connect + e.read + e.write + e.timeout + e.status
  io.write(string.format("RESULT %.0f %.2f %.2f %d\n", summary.requests / summary.duration * 1e6,
    latency:percentile(50) / 1e3, latency:percentile(99) / 1e3, failed))
end
