-- Reads streams on, each from its anchor: an entry that has been read, or is to be read first. In
-- the same step it looks whether the anchor is still there: where it is not, entries may be missing
-- before the first one that is returned. Where nothing at all comes after a lost anchor, a marker
-- is written past it, so that ids go on growing and the place has a name.
-- ARGV: most bytes in all, which the streams get in their order, the largest value that is returned,
-- 1 to write markers; then for each stream the anchor, 1 where it is to be read itself, and most
-- entries.
-- Returns for each stream: 1 where the anchor is there, 0 where it is not, -1 where it is no stream;
-- 1 where there is more; the newest id; the entries, flat: id, field, value.
local left, largest, marks = tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == '1'

-- About as much as an entry takes besides its value.
local overhead = 48

local function mark(key, anchor)
  local ms, seq = string.match(anchor, '^(%d+)-(%d+)$')
  local time = redis.call('TIME')
  if time[1] * 1000 + math.floor(time[2] / 1000) <= tonumber(ms) then
    local next = string.format('%s-%.0f', ms, tonumber(seq) + 1)
    local added = redis.pcall('XADD', key, next, 'm', '1')
    if type(added) == 'string' then
      return
    end
  end
  redis.call('XADD', key, '*', 'm', '1')
end

local function read(key, anchor, included, most)
  local at = redis.pcall('XRANGE', key, anchor, anchor)
  if at['err'] then
    return {-1, 0, '0-0', {}}
  end
  local lower = included and anchor or '(' .. anchor
  if marks and #at == 0 and #redis.call('XRANGE', key, lower, '+', 'COUNT', 1) == 0 then
    mark(key, anchor)
  end
  local last = redis.call('XREVRANGE', key, '+', '-', 'COUNT', 1)[1]
  local tail = last and last[1] or '0-0'
  local entries, count = {}, 0
  while count < most and left > 0 do
    local chunk = redis.call('XRANGE', key, lower, '+', 'COUNT', math.min(32, most - count))
    for _, entry in ipairs(chunk) do
      local id, fields = entry[1], entry[2]
      local field, value = fields[1], fields[2]
      if #fields ~= 2 or #field > 16 or #value > largest then
        field, value = '', ''
      end
      entries[#entries + 1] = id
      entries[#entries + 1] = field
      entries[#entries + 1] = value
      count = count + 1
      left = left - #value - overhead
      lower = '(' .. id
      if left <= 0 then
        return {#at, 1, tail, entries}
      end
    end
    if #chunk < math.min(32, most - (count - #chunk)) then
      return {#at, 0, tail, entries}
    end
  end
  return {#at, 1, tail, entries}
end

local slices = {}
for i, key in ipairs(KEYS) do
  slices[i] = read(key, ARGV[1 + 3 * i], ARGV[2 + 3 * i] == '1', tonumber(ARGV[3 + 3 * i]))
end
return slices
