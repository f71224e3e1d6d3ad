package org.mlpc.runtime;

/** How a network learns, as the {@code train} section of its {@code .mlp} file says. */
public final class TrainingPlan {
}
