-- Takes a value: returns it, or nothing where there is none or it is too large.
-- KEYS: the value's. ARGV: the longest.
local value = redis.call('GETDEL', KEYS[1])
if value and #value <= tonumber(ARGV[1]) then
  return {value}
end
return {}
