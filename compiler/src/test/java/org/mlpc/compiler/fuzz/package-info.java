/** What must hold for any bytes: targets of the fuzzer Jazzer, and the replay of what it found worth keeping. */
package org.mlpc.compiler.fuzz;
