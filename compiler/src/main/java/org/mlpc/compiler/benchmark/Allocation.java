package org.mlpc.compiler.benchmark;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/** Bytes that Java threads have allocated, by the JVM's own counters. */
final class Allocation {

  /** What the names of the runtime's own threads begin with. */
  private static final String OURS = "mlpc-";

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Allocation() {}

  /** Of the calling thread, exact; the call itself allocates nothing. */
  static long ofThisThread() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }

  /** Of the runtime's own threads together: the team of a training, and the one that gathers its rows. */
  static long ofHelpers() {
    Thread[] all = new Thread[Thread.activeCount() + 8];
    int count = Thread.enumerate(all);
    long sum = 0;
    for (int i = 0; i < count; i++) {
      if (all[i].getName().startsWith(OURS)) {
        sum += Math.max(0, THREADS.getThreadAllocatedBytes(all[i].getId()));
      }
    }
    return sum;
  }
}
