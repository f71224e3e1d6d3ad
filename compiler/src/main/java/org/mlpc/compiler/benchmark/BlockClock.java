package org.mlpc.compiler.benchmark;

import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.LongSupplier;

/**
 * Cuts a stream of equal work into blocks of about equal time and keeps the speed of each, once it runs steadily: three
 * blocks on end agree, and the JVM finished no compilation meanwhile, nor for a while. What comes before is warm-up, and
 * is cut short on a machine that is never quiet.
 */
final class BlockClock {

  private static final double STEADY = 0.05;
  private static final int MOST_BLOCKS = 10_000;
  private static final int AGREEING = 3;
  /** A compilation counts only when it ends, and a long one is not to be taken for none. */
  private static final long QUIET = 200_000_000L;
  /** How often the clock is read in a block, roughly: reading it takes as long as a fiftieth of the smallest step. */
  private static final int READINGS = 50;
  private static final long LONGEST_WARM_UP = 15_000_000_000L;
  private static final CompilationMXBean COMPILER = ManagementFactory.getCompilationMXBean();

  private final LongSupplier clock;
  private final LongSupplier compilation;
  private final double[] speeds = new double[MOST_BLOCKS];
  private final long blockNanos;
  private final long totalNanos;
  private final long begin;
  private long blockStart;
  private long lastReading;
  private int additionsAReading = 1;
  private int additionsLeft = 1;
  private double units;
  private int blocks;
  private boolean steady;
  private int quiet;
  private long quietSince;
  private long compiled;
  private long steadySince;

  /** @param seconds to measure after the warm-up */
  BlockClock(double seconds) {
    this(seconds, System::nanoTime, () -> COMPILER == null ? 0 : COMPILER.getTotalCompilationTime());
  }

  /**
   * @param clock nanoseconds
   * @param compilation how long the JVM has compiled so far
   */
  BlockClock(double seconds, LongSupplier clock, LongSupplier compilation) {
    this.clock = clock;
    this.compilation = compilation;
    this.totalNanos = (long) (seconds * 1e9);
    this.blockNanos = Math.max(totalNanos / 40, 5_000_000);
    this.begin = clock.getAsLong();
    this.blockStart = begin;
    this.lastReading = begin;
    this.quietSince = begin;
  }

  /** Adds finished work; true if a block came to its end with it. */
  boolean add(double work) {
    units += work;
    additionsLeft--;
    if (additionsLeft > 0) {
      return false;
    }
    long now = clock.getAsLong();
    pace(now - lastReading);
    lastReading = now;
    if (now - blockStart < blockNanos) {
      return false;
    }
    end(now);
    return true;
  }

  private void pace(long sinceReading) {
    if (sinceReading < blockNanos / READINGS / 2) {
      additionsAReading *= 2;
    } else if (sinceReading > 2 * blockNanos / READINGS && additionsAReading > 1) {
      additionsAReading /= 2;
    }
    additionsLeft = additionsAReading;
  }

  /** Begins the next block now: what happened since the last one ended does not count. */
  void resume() {
    units = 0;
    blockStart = clock.getAsLong();
    lastReading = blockStart;
    additionsLeft = additionsAReading;
  }

  private void end(long now) {
    if (blocks == MOST_BLOCKS) {
      return;
    }
    speeds[blocks++] = units / ((now - blockStart) * 1e-9);
    long total = compilation.getAsLong();
    if (total == compiled) {
      quiet++;
    } else {
      quiet = 0;
      quietSince = now;
    }
    compiled = total;
    if (!steady && (settled(now) || now - begin > Math.max(LONGEST_WARM_UP, 2 * totalNanos))) {
      steady = true;
      steadySince = now;
      blocks = 0;
    }
    units = 0;
    blockStart = now;
  }

  private boolean settled(long now) {
    return quiet >= AGREEING && now - quietSince >= QUIET && agree();
  }

  private boolean agree() {
    double[] last = Arrays.copyOfRange(speeds, blocks - AGREEING, blocks);
    Arrays.sort(last);
    return last[AGREEING - 1] - last[0] < STEADY * last[0];
  }

  /** Whether work at full speed has been measured for as long as was asked. */
  boolean done() {
    return steady && blocks > 2 && lastReading - steadySince >= totalNanos || blocks == MOST_BLOCKS;
  }

  /** Whether the warm-up is over. */
  boolean steady() {
    return steady;
  }

  /** Units a second: the median of the blocks. */
  double speed() {
    return Quantiles.median(speeds, blocks);
  }

  /** Half the distance of the quartiles, as a share of the median. */
  double spread() {
    return (Quantiles.of(speeds, blocks, 0.75) - Quantiles.of(speeds, blocks, 0.25)) / 2 / speed();
  }
}
