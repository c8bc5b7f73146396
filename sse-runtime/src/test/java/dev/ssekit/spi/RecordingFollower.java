package dev.ssekit.spi;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps all that it is told, in the order in which it is told. */
public final class RecordingFollower implements LogFollower {
  private final List<String> positions = new CopyOnWriteArrayList<>();
  private final List<LogEntry> entries = new CopyOnWriteArrayList<>();
  private final List<String> losses = new CopyOnWriteArrayList<>();
  private final List<String> passed = new CopyOnWriteArrayList<>();
  private volatile boolean positionCameLate;

  @Override
  public void startsAfter(String id) {
    positionCameLate |= !entries.isEmpty();
    positions.add(id);
  }

  @Override
  public void appended(LogEntry entry) {
    positionCameLate |= positions.isEmpty();
    entries.add(entry);
  }

  @Override
  public void lost(String id) {
    positionCameLate |= positions.isEmpty();
    losses.add(entries.size() + ":" + id);
  }

  @Override
  public void passed(String id) {
    positionCameLate |= positions.isEmpty();
    passed.add(entries.size() + ":" + id);
  }

  /** Each further name that it was told: how many entries came before it, and the name. */
  public List<String> passed() {
    return List.copyOf(passed);
  }

  /** Whether it was told what comes after a position, as this log names it. */
  public boolean knows(String position, EventLog log) {
    return positions.contains(position)
        || ids().contains(position)
        || passed.stream().anyMatch(name -> name.substring(name.indexOf(':') + 1).equals(position))
        || log.entryAfter(position).filter(ids()::contains).isPresent();
  }

  /** Each loss that it was told: how many entries came before it, and its position. */
  public List<String> losses() {
    return List.copyOf(losses);
  }

  /** The positions that it was told: one, if the backend is right. */
  public List<String> positions() {
    return List.copyOf(positions);
  }

  /** The entries. */
  public List<LogEntry> entries() {
    return List.copyOf(entries);
  }

  /** The entries' ids. */
  public List<String> ids() {
    return entries.stream().map(LogEntry::id).toList();
  }

  /** The entries' data. */
  public List<String> data() {
    return entries.stream().map(entry -> entry.entry().data()).toList();
  }

  /** Whether an entry was told before the position. */
  public boolean positionCameLate() {
    return positionCameLate;
  }
}
