-- Finds the place before the newest entries of a stream, markers not counted; writes a marker into
-- one that is empty. Returns the id there, 1 where the place is before that entry,
-- not after, and the id of the newest entry. A marker there is read too, for the names that it gives.
-- KEYS: the stream. ARGV: how many entries.
local key, newest = KEYS[1], tonumber(ARGV[1])
if redis.call('XLEN', key) == 0 then
  redis.call('XADD', key, '*', 'm', '1')
end
local tail = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1][1]
local seen, upper, oldest = 0, '+', nil
while true do
  local chunk = redis.call('XREVRANGE', key, upper, '-', 'COUNT', 32)
  for _, entry in ipairs(chunk) do
    local marker = entry[2][1] == 'm'
    if seen == newest then
      return {entry[1], marker and 1 or 0, tail}
    end
    oldest = entry[1]
    if not marker then
      seen = seen + 1
    end
  end
  if #chunk < 32 then
    return {oldest, 1, tail}
  end
  upper = '(' .. oldest
end
