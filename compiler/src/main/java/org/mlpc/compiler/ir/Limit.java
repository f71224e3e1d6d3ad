package org.mlpc.compiler.ir;

/**
 * A budget that was checked when the network was analysed.
 *
 * @param quantity {@code params}, {@code flops} or {@code modelSize}
 */
public record Limit(String quantity, double bound, int line) {}
