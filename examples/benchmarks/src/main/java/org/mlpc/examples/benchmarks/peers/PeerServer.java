package org.mlpc.examples.benchmarks.peers;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Answers requests on standard input, one a line, with one number a line, until the input ends. */
final class PeerServer {

  /** A library that can be measured. */
  interface Library {

    /** @throws UnsupportedOperationException if the library has no such training or prediction */
    double answer(Request request) throws Exception;
  }

  /** Something to do over and over. */
  interface Work {
    void run() throws Exception;
  }

  private PeerServer() {}

  static void serve(Library library) throws Exception {
    PrintStream answers = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    // Libraries that chat on standard output must not do so between the answers.
    System.setOut(System.err);
    answers.println("ready");
    BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = requests.readLine(); line != null; line = requests.readLine()) {
      answers.println(answer(library, line));
    }
    answers.flush();
    // Libraries leave threads behind.
    Runtime.getRuntime().halt(0);
  }

  private static String answer(Library library, String line) throws Exception {
    try {
      return Double.toString(library.answer(Request.parse(line)));
    } catch (UnsupportedOperationException cannot) {
      return "none " + cannot.getMessage();
    } catch (IOException failed) {
      return "none " + failed;
    }
  }

  /** Units a second of work that does {@code units} at a time, done for at least {@code seconds}. */
  static double rate(Work work, double seconds, double units) throws Exception {
    long calls = 0;
    long start = System.nanoTime();
    double elapsed;
    // The clock is read after ever more calls, or reading it would be what is measured.
    long chunk = 1;
    do {
      for (long i = 0; i < chunk; i++) {
        work.run();
      }
      calls += chunk;
      elapsed = (System.nanoTime() - start) * 1e-9;
      chunk = elapsed < 0.001 ? chunk * 2 : Math.max(1, (long) (calls / elapsed * 0.01));
    } while (elapsed < seconds);
    return calls * units / elapsed;
  }

  /** What a peer answers: nanoseconds for the prediction of one row, rows a second otherwise. */
  static double result(Request request, double perSecond) {
    return request.task() == Request.Task.PREDICT ? 1e9 / perSecond : perSecond;
  }
}
