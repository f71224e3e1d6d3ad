package org.mlpc.compiler.cli;

/** Ends a process that {@link VectorModule} started when the one that started it is gone, however that came about. */
final class ParentWatch {

  /** The system property that marks such a process. */
  static final String CHILD = "mlpc.child";

  private ParentWatch() {}

  /** Begins to watch, in a process so marked. */
  static void start() {
    if (System.getProperty(CHILD) != null) {
      ProcessHandle.current().parent().ifPresentOrElse(
          parent -> parent.onExit().thenRun(() -> Runtime.getRuntime().halt(ExitCode.OURS)),
          () -> Runtime.getRuntime().halt(ExitCode.OURS));
    }
  }
}
