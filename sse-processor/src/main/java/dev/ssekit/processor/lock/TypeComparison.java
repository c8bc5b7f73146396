package dev.ssekit.processor.lock;

import dev.ssekit.processor.model.PayloadType;
import java.util.List;
import java.util.Set;

/**
 * Whether two types are the same, but for the objects that they refer to, which are compared field
 * by field: their names are no part of JSON.
 */
final class TypeComparison {
  private TypeComparison() {}

  static boolean isSame(PayloadType locked, PayloadType now, List<ObjectPair> objects) {
    if (locked instanceof PayloadType.Reference was && now instanceof PayloadType.Reference is) {
      objects.add(new ObjectPair(was.name(), is.name()));
      return true;
    } else if (locked instanceof PayloadType.ListOf was && now instanceof PayloadType.ListOf is) {
      return was.isUnique() == is.isUnique() && isSame(was.item(), is.item(), objects);
    } else if (locked instanceof PayloadType.MapOf was && now instanceof PayloadType.MapOf is) {
      return isSame(was.value(), is.value(), objects);
    } else if (locked instanceof PayloadType.OrNull was && now instanceof PayloadType.OrNull is) {
      return isSame(was.type(), is.type(), objects);
    } else if (locked instanceof PayloadType.Choice was && now instanceof PayloadType.Choice is) {
      return Set.copyOf(was.values()).equals(Set.copyOf(is.values()));
    }
    return locked.equals(now);
  }

  /** The names of an object's type, in the lock and now. */
  record ObjectPair(String locked, String now) {}
}
