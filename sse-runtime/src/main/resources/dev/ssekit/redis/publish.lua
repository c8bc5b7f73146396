-- Appends one entry to each of the streams, or to none. A stream begins with a marker, so that the
-- place before its first entry has a name. Returns the ids in the order of the keys.
-- ARGV: the entry's field, its value; then for each stream how many entries it keeps at least.
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
  ids[i] = redis.call('XADD', key, 'MAXLEN', '~', ARGV[2 + i], '*', ARGV[1], ARGV[2])
end
return ids
