-- Returns what each live node tells of itself, flat: node, value. Forgets the others.
-- KEYS: the hash.
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local all, live = redis.call('HGETALL', KEYS[1]), {}
for i = 1, #all, 2 do
  local deadline, value = string.match(all[i + 1], '^(%d+):(.*)$')
  if deadline and tonumber(deadline) > now then
    live[#live + 1] = all[i]
    live[#live + 1] = value
  else
    redis.call('HDEL', KEYS[1], all[i])
  end
end
return live
