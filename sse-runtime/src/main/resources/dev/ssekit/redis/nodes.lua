-- Returns what each live node tells of itself, flat: node, value. Forgets those that are no more, and
-- leaves out what is too large.
-- KEYS: the hash. ARGV: the longest of a node's name and value together, most bytes in all.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local longest, left = tonumber(ARGV[1]), tonumber(ARGV[2])
local all, live = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #all, 2 do
  local deadline, value = string.match(all[i + 1], '^(%d+):(.*)$')
  if not deadline or tonumber(deadline) <= now then
    redis.call('HDEL', KEYS[1], all[i])
  else
    local size = #all[i] + #value
    if size <= longest and size + 64 <= left then
      left = left - size - 64
      live[#live + 1] = all[i]
      live[#live + 1] = value
    end
  end
end
return live
