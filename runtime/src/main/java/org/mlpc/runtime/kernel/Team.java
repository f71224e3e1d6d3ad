package org.mlpc.runtime.kernel;

import java.util.concurrent.locks.LockSupport;

/**
 * The threads that share the large products of one training. A team belongs to the thread that opened it: kernels that
 * this thread calls are split over its members when their work repays the wait for the slowest. Parts are elements of
 * the result, never of a sum, so any number of members gives the same bits.
 *
 * <p>Members spin for about half a millisecond between calls, then park.
 */
public final class Team implements AutoCloseable {

  /** Multiply-adds from which a split repays its barrier of about two microseconds. */
  private static final long WORTHWHILE = 1L << 18;
  /** Elements from which a pass over arrays repays it. */
  private static final int WORTHWHILE_PASS = 1 << 15;
  private static final int SPINS = 20000;
  private static final Team ALONE = new Team(1);
  private static final ThreadLocal<Team> CURRENT = new ThreadLocal<>();

  /** What to do with a job, one part at a time; a constant without state, since calls must not allocate. */
  public interface Task {
    /** Computes part {@code part} of {@code parts}. */
    void run(Job job, int part, int parts);
  }

  private final Member[] members;
  private final Job job;
  private Task task;
  private volatile int round;
  private volatile boolean closed;

  private Team(int size) {
    job = new Job(size);
    members = new Member[size - 1];
    for (int i = 0; i < members.length; i++) {
      members[i] = new Member(i + 1);
    }
  }

  /**
   * Opens a team for the calling thread, until it is closed by the same thread.
   *
   * @param threads the size, the calling thread included; 1 starts none
   */
  public static Team open(int threads) {
    Team team = threads == 1 ? ALONE : new Team(threads);
    for (Member member : team.members) {
      member.start();
    }
    CURRENT.set(team);
    return team;
  }

  /** The team of this thread for a product of so many multiply-adds: a team of one where sharing is not worth it. */
  static Team forProduct(long multiplyAdds) {
    return multiplyAdds < WORTHWHILE ? ALONE : current();
  }

  /** The team of this thread for a pass over so many elements. */
  public static Team forPass(int elements) {
    return elements < WORTHWHILE_PASS ? ALONE : current();
  }

  private static Team current() {
    Team own = CURRENT.get();
    return own == null ? ALONE : own;
  }

  /** Threads, the caller included. */
  public int size() {
    return members.length + 1;
  }

  /** The one job, whose slots are to be filled before {@link #share}. */
  public Job job() {
    return job;
  }

  /** Runs all parts of the job, one of them on the calling thread, and returns when all are done. */
  public void share(Task task) {
    this.task = task;
    int now = round + 1;
    round = now;
    for (Member member : members) {
      if (member.parked) {
        LockSupport.unpark(member);
      }
    }
    task.run(job, 0, size());
    for (Member member : members) {
      member.awaitDone(now);
    }
    job.forget();
  }

  /** Ends the members; the calling thread works alone again. */
  @Override
  public void close() {
    CURRENT.remove();
    if (this != ALONE) {
      closed = true;
      for (Member member : members) {
        LockSupport.unpark(member);
      }
    }
  }

  private final class Member extends Thread {

    private final int part;
    private volatile int done;
    private volatile boolean parked;
    private volatile Throwable failure;

    Member(int part) {
      super("mlpc-team-" + part);
      this.part = part;
      setDaemon(true);
    }

    @Override
    public void run() {
      int seen = 0;
      while (awaitRound(seen)) {
        seen++;
        try {
          task.run(job, part, size());
        } catch (RuntimeException | Error e) {
          failure = e;
        }
        done = seen;
      }
    }

    private boolean awaitRound(int seen) {
      for (int spins = 0; round == seen && !closed; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          parked = true;
          if (round == seen && !closed) {
            LockSupport.park(Team.this);
          }
          parked = false;
        }
      }
      return !closed;
    }

    private void awaitDone(int now) {
      for (int spins = 0; done != now; spins++) {
        if (spins < SPINS) {
          Thread.onSpinWait();
        } else {
          Thread.yield();
        }
      }
      if (failure != null) {
        throw new IllegalStateException("a part of a product failed", failure);
      }
    }
  }
}
