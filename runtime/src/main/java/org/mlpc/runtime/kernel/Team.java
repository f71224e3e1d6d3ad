package org.mlpc.runtime.kernel;

import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.locks.LockSupport;

/**
 * The threads that share the large products of one training. A team belongs to the thread that opened it: kernels that
 * this thread calls are split over its members when their work repays the wait for the slowest. Parts are elements of
 * the result, never of a sum, so any number of members gives the same bits, whoever computes which.
 *
 * <p>Each member begins with the stretch that is its own from call to call, whose weights are in its own cache, piece by
 * piece; who is through takes over pieces of the others. So a core that the machine needs for something else meanwhile
 * does not hold up all.
 *
 * <p>Members spin for about half a millisecond between calls, then park.
 */
public final class Team implements AutoCloseable {

  /** Multiply-adds from which a split repays its barrier of about two microseconds. */
  private static final long WORTHWHILE = 1L << 18;
  /** Elements from which a pass over arrays repays it. */
  private static final int WORTHWHILE_PASS = 1 << 15;
  private static final int SPINS = 20000;
  /** Pieces of a member's stretch at most: half of one is what is waited for in the end. */
  private static final int MOST_PIECES = 16;
  /** Multiply-adds of the smallest piece: some ten microseconds. */
  private static final long PIECE = 1L << 20;
  /** Multiply-adds in the time of one element of a pass. */
  private static final int ELEMENT = 16;
  /** Elements from one counter to the next: each has a line of the cache to itself. */
  private static final int APART = 16;
  private static final Team ALONE = new Team(1);
  private static final ThreadLocal<Team> CURRENT = new ThreadLocal<>();

  /** What to do with a job, one part at a time; a constant without state, since calls must not allocate. */
  public interface Task {
    /** Computes part {@code part} of {@code parts}, in the scratch space of {@code member}. */
    void run(Job job, int member, int part, int parts);
  }

  private final Member[] members;
  private final Job job;
  private final AtomicIntegerArray taken;
  private Task task;
  private int pieces;
  private volatile int round;
  private volatile boolean closed;

  private Team(int size) {
    job = new Job(size);
    taken = new AtomicIntegerArray(size * APART);
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
  public static Team forPass(long elements) {
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

  /** {@link #pieces} of a pass over so many elements. */
  public int piecesOfPass(long elements, int units) {
    return pieces(elements * ELEMENT, units);
  }

  /**
   * Into how many pieces to divide each member's stretch of a product.
   *
   * @param multiplyAdds of the whole job
   * @param units of the whole job that are not to be divided further
   */
  int pieces(long multiplyAdds, int units) {
    return (int) Math.max(1, Math.min(MOST_PIECES, Math.min(multiplyAdds / PIECE, units) / size()));
  }

  /** Runs all parts of the job, {@code pieces} for each member, and returns when all are done. */
  public void share(Task task, int pieces) {
    this.task = task;
    this.pieces = pieces;
    job.finite = true;
    for (int member = 0; member < size(); member++) {
      taken.set(member * APART, 0);
    }
    int now = round + 1;
    round = now;
    for (Member member : members) {
      if (member.parked) {
        LockSupport.unpark(member);
      }
    }
    work(0);
    for (Member member : members) {
      member.awaitDone(now);
    }
    job.forget();
  }

  /** First the pieces of the member's own stretch, then those that are left of the others'. */
  private void work(int member) {
    for (int i = 0; i < size(); i++) {
      int owner = (member + i) % size();
      int piece = taken.getAndIncrement(owner * APART);
      while (piece < pieces) {
        task.run(job, member, owner * pieces + piece, size() * pieces);
        piece = taken.getAndIncrement(owner * APART);
      }
    }
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
          work(part);
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
