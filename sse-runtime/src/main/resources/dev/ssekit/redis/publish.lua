-- Appends one entry to each of the streams, or to none. A stream begins with a marker, so that the
-- place before its first entry has a name. Returns the ids in the order of the keys.
-- ARGV: how many entries a stream keeps, the entry's field, its value.
for _, key in ipairs(KEYS) do
  local type = redis.call('TYPE', key)['ok']
  if type ~= 'none' and type ~= 'stream' then
    return redis.error_reply('WRONGTYPE ' .. key .. ' is no stream but a ' .. type)
  end
end
local ids = {}
for i, key in ipairs(KEYS) do
  if redis.call('EXISTS', key) == 0 then
    redis.call('XADD', key, '*', 'm', '1')
  end
  ids[i] = redis.call('XADD', key, 'MAXLEN', '~', ARGV[1], '*', ARGV[2], ARGV[3])
end
return ids
