package org.mlpc.compiler.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that Java threads have allocated, by the JVM's own counters. */
final class Allocation {

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Of the calling thread, exact; the call itself allocates nothing. */
  static long ofThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Of all other live threads together. */
  static long ofOtherThreads() {
    long own = Thread.currentThread().getId();
    long sum = 0;
    for (long id : THREADS.getAllThreadIds()) {
      sum += id == own ? 0 : Math.max(0, THREADS.getThreadAllocatedBytes(id));
    }
    return sum;
  }
}
